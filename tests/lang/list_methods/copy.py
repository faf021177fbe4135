# A new list of the same items
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.copy(), x.copy() is x, x.copy()[0] is x[0]))([[1]]))
# expect: ([[1]], False, True)
attempt(lambda: [].copy(1))  # expect: TypeError list.copy() takes no arguments (1 given)
