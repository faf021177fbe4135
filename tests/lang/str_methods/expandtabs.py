# Tabs become blanks up to the next stop
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'a\tb'.expandtabs())  # expect: a       b
attempt(lambda: 'a\tb'.expandtabs(4))  # expect: a   b
attempt(lambda: '\t\tx'.expandtabs(2))  # expect:     x
attempt(lambda: 'a\nb\tc'.expandtabs(4))
# expect: a
# expect: b   c
attempt(lambda: 'a\tb'.expandtabs(0))  # expect: ab
attempt(lambda: 'a\tb'.expandtabs(-1))  # expect: ab
attempt(lambda: 'a\tb'.expandtabs('x'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: 'a\tb'.expandtabs(tabsize=3))  # expect: a  b
