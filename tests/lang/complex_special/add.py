# Complex.__add__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__add__(2))  # expect: (3+2j)
attempt(lambda: (1+2j).__add__(0))  # expect: (1+2j)
attempt(lambda: (1+2j).__add__(0.5))  # expect: (1.5+2j)
attempt(lambda: (1+2j).__add__(1-1j))  # expect: (2+1j)
attempt(lambda: (1+2j).__add__('a'))  # expect: NotImplemented
attempt(lambda: (1+2j).__add__(None))  # expect: NotImplemented
attempt(lambda: (1+2j).__add__(True))  # expect: (2+2j)
