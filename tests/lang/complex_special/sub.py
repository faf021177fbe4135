# Complex.__sub__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__sub__(2))  # expect: (-1+2j)
attempt(lambda: (1+2j).__sub__(0))  # expect: (1+2j)
attempt(lambda: (1+2j).__sub__(0.5))  # expect: (0.5+2j)
attempt(lambda: (1+2j).__sub__(1-1j))  # expect: 3j
attempt(lambda: (1+2j).__sub__('a'))  # expect: NotImplemented
attempt(lambda: (1+2j).__sub__(None))  # expect: NotImplemented
attempt(lambda: (1+2j).__sub__(True))  # expect: 2j
