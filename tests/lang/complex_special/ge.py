# Complex.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__ge__(2))  # expect: NotImplemented
attempt(lambda: (1+2j).__ge__(0))  # expect: NotImplemented
attempt(lambda: (1+2j).__ge__(0.5))  # expect: NotImplemented
attempt(lambda: (1+2j).__ge__(1-1j))  # expect: NotImplemented
attempt(lambda: (1+2j).__ge__('a'))  # expect: NotImplemented
attempt(lambda: (1+2j).__ge__(None))  # expect: NotImplemented
attempt(lambda: (1+2j).__ge__(True))  # expect: NotImplemented
