# The end of the text, or of a part
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'.endswith('bc'))  # expect: True
attempt(lambda: 'abc'.endswith(('x', 'c')))  # expect: True
attempt(lambda: 'abc'.endswith(''))  # expect: True
attempt(lambda: 'abc'.endswith('b', 0, 2))  # expect: True
attempt(lambda: 'abc'.endswith(5))
# expect: TypeError endswith first arg must be str or a tuple of str, not int
attempt(lambda: 'abc'.endswith((5,)))
# expect: TypeError tuple for endswith must only contain str, not int
attempt(lambda: 'abc'.endswith(['c']))
# expect: TypeError endswith first arg must be str or a tuple of str, not list
