# Dict.__iter__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(({1: 2}).__iter__()))  # expect: [1]
attempt(lambda: list(({}).__iter__()))  # expect: []
attempt(lambda: ({1: 2}).__iter__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: dict.__iter__())
# expect: TypeError descriptor '__iter__' of 'dict' object needs an argument
attempt(lambda: dict.__iter__(None))
# expect: TypeError descriptor '__iter__' requires a 'dict' object but received a 'NoneType'
