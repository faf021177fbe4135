# Complex.__bool__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__bool__())  # expect: True
attempt(lambda: (1+2j).__bool__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: complex.__bool__())
# expect: TypeError descriptor '__bool__' of 'complex' object needs an argument
attempt(lambda: complex.__bool__(None))
# expect: TypeError descriptor '__bool__' requires a 'complex' object but received a 'NoneType'
