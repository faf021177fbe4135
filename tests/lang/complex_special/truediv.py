# Complex.__truediv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__truediv__(2))  # expect: (0.5+1j)
attempt(lambda: (1+2j).__truediv__(0))  # expect: ZeroDivisionError complex division by zero
attempt(lambda: (1+2j).__truediv__(0.5))  # expect: (2+4j)
attempt(lambda: (1+2j).__truediv__(1-1j))  # expect: (-0.5+1.5j)
attempt(lambda: (1+2j).__truediv__('a'))  # expect: NotImplemented
attempt(lambda: (1+2j).__truediv__(None))  # expect: NotImplemented
attempt(lambda: (1+2j).__truediv__(True))  # expect: (1+2j)
