# Float.__int__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__int__())  # expect: 2
attempt(lambda: (-0.0).__int__())  # expect: 0
attempt(lambda: (2.5).__int__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: float.__int__())
# expect: TypeError descriptor '__int__' of 'float' object needs an argument
attempt(lambda: float.__int__(None))
# expect: TypeError descriptor '__int__' requires a 'float' object but received a 'NoneType'
