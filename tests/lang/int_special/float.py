# Int.__float__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__float__())  # expect: 7.0
attempt(lambda: (-3).__float__())  # expect: -3.0
attempt(lambda: (2**65).__float__())  # expect: 3.6893488147419103e+19
attempt(lambda: (7).__float__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: int.__float__())
# expect: TypeError descriptor '__float__' of 'int' object needs an argument
attempt(lambda: int.__float__(None))
# expect: TypeError descriptor '__float__' requires a 'int' object but received a 'NoneType'
