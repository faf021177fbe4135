# Complex.__hash__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__hash__())  # expect: 2000007
attempt(lambda: (1+2j).__hash__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: complex.__hash__())
# expect: TypeError descriptor '__hash__' of 'complex' object needs an argument
attempt(lambda: complex.__hash__(None))
# expect: TypeError descriptor '__hash__' requires a 'complex' object but received a 'NoneType'
