# Complex.__rtruediv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__rtruediv__(2))  # expect: (0.4-0.8j)
attempt(lambda: (1+2j).__rtruediv__(0))  # expect: 0j
attempt(lambda: (1+2j).__rtruediv__(0.5))  # expect: (0.1-0.2j)
attempt(lambda: (1+2j).__rtruediv__(1-1j))  # expect: (-0.2-0.6j)
attempt(lambda: (1+2j).__rtruediv__('a'))  # expect: NotImplemented
attempt(lambda: (1+2j).__rtruediv__(None))  # expect: NotImplemented
attempt(lambda: (1+2j).__rtruediv__(True))  # expect: (0.2-0.4j)
