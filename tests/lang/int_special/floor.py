# Int.__floor__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__floor__())  # expect: 7
attempt(lambda: (-3).__floor__())  # expect: -3
attempt(lambda: (2**65).__floor__())  # expect: 36893488147419103232
attempt(lambda: (7).__floor__(1, 2, 3))
# expect: TypeError int.__floor__() takes no arguments (3 given)
attempt(lambda: int.__floor__())
# expect: TypeError unbound method int.__floor__() needs an argument
attempt(lambda: int.__floor__(None))
# expect: TypeError descriptor '__floor__' for 'int' objects doesn't apply to a 'NoneType' object
