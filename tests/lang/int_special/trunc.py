# Int.__trunc__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__trunc__())  # expect: 7
attempt(lambda: (-3).__trunc__())  # expect: -3
attempt(lambda: (2**65).__trunc__())  # expect: 36893488147419103232
attempt(lambda: (7).__trunc__(1, 2, 3))
# expect: TypeError int.__trunc__() takes no arguments (3 given)
attempt(lambda: int.__trunc__())
# expect: TypeError unbound method int.__trunc__() needs an argument
attempt(lambda: int.__trunc__(None))
# expect: TypeError descriptor '__trunc__' for 'int' objects doesn't apply to a 'NoneType' object
