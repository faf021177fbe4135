# The first place, or -1
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'banana'.find('an'))  # expect: 1
attempt(lambda: 'banana'.find('an', 2))  # expect: 3
attempt(lambda: 'banana'.find('x'))  # expect: -1
attempt(lambda: 'abc'.find(''))  # expect: 0
attempt(lambda: 'abc'.find('', 3))  # expect: 3
attempt(lambda: 'abc'.find('', 4))  # expect: -1
attempt(lambda: 'banana'.find('a', -2))  # expect: 5
attempt(lambda: 'abc'.find(5))  # expect: TypeError find() argument 1 must be str, not int
attempt(lambda: 'abc'.find('a', None, None))  # expect: 0
