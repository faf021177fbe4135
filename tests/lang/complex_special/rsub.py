# Complex.__rsub__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__rsub__(2))  # expect: (1-2j)
attempt(lambda: (1+2j).__rsub__(0))  # expect: (-1-2j)
attempt(lambda: (1+2j).__rsub__(0.5))  # expect: (-0.5-2j)
attempt(lambda: (1+2j).__rsub__(1-1j))  # expect: -3j
attempt(lambda: (1+2j).__rsub__('a'))  # expect: NotImplemented
attempt(lambda: (1+2j).__rsub__(None))  # expect: NotImplemented
attempt(lambda: (1+2j).__rsub__(True))  # expect: -2j
