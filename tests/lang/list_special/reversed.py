# List.__reversed__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(([1, 2]).__reversed__()))  # expect: [2, 1]
attempt(lambda: list(([]).__reversed__()))  # expect: []
attempt(lambda: ([1, 2]).__reversed__(1, 2, 3))
# expect: TypeError list.__reversed__() takes no arguments (3 given)
attempt(lambda: list.__reversed__())
# expect: TypeError unbound method list.__reversed__() needs an argument
attempt(lambda: list.__reversed__(None))
# expect: TypeError descriptor '__reversed__' for 'list' objects doesn't apply to a 'NoneType' object
