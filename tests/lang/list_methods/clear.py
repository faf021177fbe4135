# Nothing is left
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.clear(), x))([1, 2]))  # expect: (None, [])
attempt(lambda: [].clear(1))  # expect: TypeError list.clear() takes no arguments (1 given)
