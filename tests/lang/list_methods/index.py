# The first place
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: [1, 2, 1].index(1))  # expect: 0
attempt(lambda: [1, 2, 1].index(1, 1))  # expect: 2
attempt(lambda: [1, 2, 1].index(1, -1))  # expect: 2
attempt(lambda: [1, 2].index(3))  # expect: ValueError 3 is not in list
attempt(lambda: [1, 2].index(2, 0, 1))  # expect: ValueError 2 is not in list
attempt(lambda: [1].index(1, 'a'))
# expect: TypeError slice indices must be integers or have an __index__ method
attempt(lambda: [1].index(1, None))
# expect: TypeError slice indices must be integers or have an __index__ method
attempt(lambda: [].index())  # expect: TypeError index expected at least 1 argument, got 0
