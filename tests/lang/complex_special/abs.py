# Complex.__abs__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__abs__())  # expect: 2.23606797749979
attempt(lambda: (1+2j).__abs__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: complex.__abs__())
# expect: TypeError descriptor '__abs__' of 'complex' object needs an argument
attempt(lambda: complex.__abs__(None))
# expect: TypeError descriptor '__abs__' requires a 'complex' object but received a 'NoneType'
