# Float.__ceil__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__ceil__())  # expect: 3
attempt(lambda: (-0.0).__ceil__())  # expect: 0
attempt(lambda: (2.5).__ceil__(1, 2, 3))
# expect: TypeError float.__ceil__() takes no arguments (3 given)
attempt(lambda: float.__ceil__())
# expect: TypeError unbound method float.__ceil__() needs an argument
attempt(lambda: float.__ceil__(None))
# expect: TypeError descriptor '__ceil__' for 'float' objects doesn't apply to a 'NoneType' object
