# Float.__hash__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__hash__())  # expect: 1152921504606846978
attempt(lambda: (-0.0).__hash__())  # expect: 0
attempt(lambda: (2.5).__hash__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: float.__hash__())
# expect: TypeError descriptor '__hash__' of 'float' object needs an argument
attempt(lambda: float.__hash__(None))
# expect: TypeError descriptor '__hash__' requires a 'float' object but received a 'NoneType'
