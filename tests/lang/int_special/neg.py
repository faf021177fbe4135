# Int.__neg__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__neg__())  # expect: -7
attempt(lambda: (-3).__neg__())  # expect: 3
attempt(lambda: (2**65).__neg__())  # expect: -36893488147419103232
attempt(lambda: (7).__neg__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: int.__neg__())
# expect: TypeError descriptor '__neg__' of 'int' object needs an argument
attempt(lambda: int.__neg__(None))
# expect: TypeError descriptor '__neg__' requires a 'int' object but received a 'NoneType'
