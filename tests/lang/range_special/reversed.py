# Range.__reversed__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list((range(5)).__reversed__()))  # expect: [4, 3, 2, 1, 0]
attempt(lambda: (range(5)).__reversed__(1, 2, 3))
# expect: TypeError range.__reversed__() takes no arguments (3 given)
attempt(lambda: range.__reversed__())
# expect: TypeError unbound method range.__reversed__() needs an argument
attempt(lambda: range.__reversed__(None))
# expect: TypeError descriptor '__reversed__' for 'range' objects doesn't apply to a 'NoneType' object
