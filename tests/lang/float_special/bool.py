# Float.__bool__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__bool__())  # expect: True
attempt(lambda: (-0.0).__bool__())  # expect: False
attempt(lambda: (2.5).__bool__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: float.__bool__())
# expect: TypeError descriptor '__bool__' of 'float' object needs an argument
attempt(lambda: float.__bool__(None))
# expect: TypeError descriptor '__bool__' requires a 'float' object but received a 'NoneType'
