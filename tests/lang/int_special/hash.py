# Int.__hash__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__hash__())  # expect: 7
attempt(lambda: (-3).__hash__())  # expect: -3
attempt(lambda: (2**65).__hash__())  # expect: 16
attempt(lambda: (7).__hash__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: int.__hash__())
# expect: TypeError descriptor '__hash__' of 'int' object needs an argument
attempt(lambda: int.__hash__(None))
# expect: TypeError descriptor '__hash__' requires a 'int' object but received a 'NoneType'
