# Dict.__len__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__len__())  # expect: 1
attempt(lambda: ({}).__len__())  # expect: 0
attempt(lambda: ({1: 2}).__len__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: dict.__len__())
# expect: TypeError descriptor '__len__' of 'dict' object needs an argument
attempt(lambda: dict.__len__(None))
# expect: TypeError descriptor '__len__' requires a 'dict' object but received a 'NoneType'
