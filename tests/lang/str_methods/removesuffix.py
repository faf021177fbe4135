# Only once, and only if it is there
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abcabc'.removesuffix('abc'))  # expect: abc
attempt(lambda: 'abc'.removesuffix('x'))  # expect: abc
attempt(lambda: 'abc'.removesuffix(''))  # expect: abc
attempt(lambda: 'abc'.removesuffix(5))
# expect: TypeError removesuffix() argument must be str, not int
