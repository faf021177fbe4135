# Nothing is left
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda d: (d.clear(), d))({1: 2}))  # expect: (None, {})
attempt(lambda: {}.clear(1))  # expect: TypeError dict.clear() takes no arguments (1 given)
