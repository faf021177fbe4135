# Set.__len__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__len__())  # expect: 2
attempt(lambda: (set()).__len__())  # expect: 0
attempt(lambda: ({1, 2}).__len__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: set.__len__())
# expect: TypeError descriptor '__len__' of 'set' object needs an argument
attempt(lambda: set.__len__(None))
# expect: TypeError descriptor '__len__' requires a 'set' object but received a 'NoneType'
