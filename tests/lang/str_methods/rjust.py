# Padding on the left
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'ab'.rjust(5))  # expect:    ab
attempt(lambda: 'ab'.rjust(5, '0'))  # expect: 000ab
attempt(lambda: 'ab'.rjust(0))  # expect: ab
attempt(lambda: 'ab'.rjust(5, ''))
# expect: TypeError The fill character must be exactly one character long
attempt(lambda: 'é'.rjust(3, '中'))  # expect: 中中é
