# Float.__floor__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__floor__())  # expect: 2
attempt(lambda: (-0.0).__floor__())  # expect: 0
attempt(lambda: (2.5).__floor__(1, 2, 3))
# expect: TypeError float.__floor__() takes no arguments (3 given)
attempt(lambda: float.__floor__())
# expect: TypeError unbound method float.__floor__() needs an argument
attempt(lambda: float.__floor__(None))
# expect: TypeError descriptor '__floor__' for 'float' objects doesn't apply to a 'NoneType' object
