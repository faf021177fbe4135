# Float.__trunc__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__trunc__())  # expect: 2
attempt(lambda: (-0.0).__trunc__())  # expect: 0
attempt(lambda: (2.5).__trunc__(1, 2, 3))
# expect: TypeError float.__trunc__() takes no arguments (3 given)
attempt(lambda: float.__trunc__())
# expect: TypeError unbound method float.__trunc__() needs an argument
attempt(lambda: float.__trunc__(None))
# expect: TypeError descriptor '__trunc__' for 'float' objects doesn't apply to a 'NoneType' object
