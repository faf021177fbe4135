# Complex.__pos__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__pos__())  # expect: (1+2j)
attempt(lambda: (1+2j).__pos__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: complex.__pos__())
# expect: TypeError descriptor '__pos__' of 'complex' object needs an argument
attempt(lambda: complex.__pos__(None))
# expect: TypeError descriptor '__pos__' requires a 'complex' object but received a 'NoneType'
