# Int.__index__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__index__())  # expect: 7
attempt(lambda: (-3).__index__())  # expect: -3
attempt(lambda: (2**65).__index__())  # expect: 36893488147419103232
attempt(lambda: (7).__index__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: int.__index__())
# expect: TypeError descriptor '__index__' of 'int' object needs an argument
attempt(lambda: int.__index__(None))
# expect: TypeError descriptor '__index__' requires a 'int' object but received a 'NoneType'
