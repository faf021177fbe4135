# The last place, or -1
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'banana'.rfind('an'))  # expect: 3
attempt(lambda: 'banana'.rfind('an', 0, 4))  # expect: 1
attempt(lambda: 'banana'.rfind('x'))  # expect: -1
attempt(lambda: 'abc'.rfind(''))  # expect: 3
attempt(lambda: 'abc'.rfind('', 0, 1))  # expect: 1
