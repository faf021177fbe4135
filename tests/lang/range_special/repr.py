# Range.__repr__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (range(5)).__repr__())  # expect: range(0, 5)
attempt(lambda: (range(5)).__repr__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: range.__repr__())
# expect: TypeError descriptor '__repr__' of 'range' object needs an argument
attempt(lambda: range.__repr__(None))
# expect: TypeError descriptor '__repr__' requires a 'range' object but received a 'NoneType'
