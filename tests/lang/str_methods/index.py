# Like find(), but raises
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'banana'.index('n'))  # expect: 2
attempt(lambda: 'banana'.index('n', 3))  # expect: 4
attempt(lambda: 'banana'.index('x'))  # expect: ValueError substring not found
attempt(lambda: 'banana'.index('b', 1))  # expect: ValueError substring not found
attempt(lambda: ''.index(''))  # expect: 0
attempt(lambda: 'a'.index(5))  # expect: TypeError index() argument 1 must be str, not int
