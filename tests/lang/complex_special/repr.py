# Complex.__repr__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__repr__())  # expect: (1+2j)
attempt(lambda: (1+2j).__repr__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: complex.__repr__())
# expect: TypeError descriptor '__repr__' of 'complex' object needs an argument
attempt(lambda: complex.__repr__(None))
# expect: TypeError descriptor '__repr__' requires a 'complex' object but received a 'NoneType'
