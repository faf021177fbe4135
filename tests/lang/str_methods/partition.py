# Before, separator, after
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'a-b-c'.partition('-'))  # expect: ('a', '-', 'b-c')
attempt(lambda: 'abc'.partition('-'))  # expect: ('abc', '', '')
attempt(lambda: '-'.partition('-'))  # expect: ('', '-', '')
attempt(lambda: 'abc'.partition(''))  # expect: ValueError empty separator
attempt(lambda: 'abc'.partition(5))  # expect: TypeError must be str, not int
