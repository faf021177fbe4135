# Complex.__neg__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__neg__())  # expect: (-1-2j)
attempt(lambda: (1+2j).__neg__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: complex.__neg__())
# expect: TypeError descriptor '__neg__' of 'complex' object needs an argument
attempt(lambda: complex.__neg__(None))
# expect: TypeError descriptor '__neg__' requires a 'complex' object but received a 'NoneType'
