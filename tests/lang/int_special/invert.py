# Int.__invert__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__invert__())  # expect: -8
attempt(lambda: (-3).__invert__())  # expect: 2
attempt(lambda: (2**65).__invert__())  # expect: -36893488147419103233
attempt(lambda: (7).__invert__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: int.__invert__())
# expect: TypeError descriptor '__invert__' of 'int' object needs an argument
attempt(lambda: int.__invert__(None))
# expect: TypeError descriptor '__invert__' requires a 'int' object but received a 'NoneType'
