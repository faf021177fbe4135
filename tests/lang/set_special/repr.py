# Set.__repr__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__repr__())  # expect: {1, 2}
attempt(lambda: (set()).__repr__())  # expect: set()
attempt(lambda: ({1, 2}).__repr__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: set.__repr__())
# expect: TypeError descriptor '__repr__' of 'set' object needs an argument
attempt(lambda: set.__repr__(None))
# expect: TypeError descriptor '__repr__' requires a 'set' object but received a 'NoneType'
