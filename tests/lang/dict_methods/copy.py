# A new dict, the same values
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda d: (d.copy(), d.copy() is d, d.copy()[1] is d[1]))({1: []}))
# expect: ({1: []}, False, True)
attempt(lambda: {}.copy(1))  # expect: TypeError dict.copy() takes no arguments (1 given)
