# Only once, and only if it is there
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abcabc'.removeprefix('abc'))  # expect: abc
attempt(lambda: 'abc'.removeprefix('x'))  # expect: abc
attempt(lambda: 'abc'.removeprefix(''))  # expect: abc
attempt(lambda: 'abc'.removeprefix(5))
# expect: TypeError removeprefix() argument must be str, not int
