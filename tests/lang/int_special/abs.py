# Int.__abs__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__abs__())  # expect: 7
attempt(lambda: (-3).__abs__())  # expect: 3
attempt(lambda: (2**65).__abs__())  # expect: 36893488147419103232
attempt(lambda: (7).__abs__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: int.__abs__())
# expect: TypeError descriptor '__abs__' of 'int' object needs an argument
attempt(lambda: int.__abs__(None))
# expect: TypeError descriptor '__abs__' requires a 'int' object but received a 'NoneType'
