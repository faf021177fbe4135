# Float.__repr__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__repr__())  # expect: 2.5
attempt(lambda: (-0.0).__repr__())  # expect: -0.0
attempt(lambda: (2.5).__repr__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: float.__repr__())
# expect: TypeError descriptor '__repr__' of 'float' object needs an argument
attempt(lambda: float.__repr__(None))
# expect: TypeError descriptor '__repr__' requires a 'float' object but received a 'NoneType'
