# Complex.__rmul__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__rmul__(2))  # expect: (2+4j)
attempt(lambda: (1+2j).__rmul__(0))  # expect: 0j
attempt(lambda: (1+2j).__rmul__(0.5))  # expect: (0.5+1j)
attempt(lambda: (1+2j).__rmul__(1-1j))  # expect: (3+1j)
attempt(lambda: (1+2j).__rmul__('a'))  # expect: NotImplemented
attempt(lambda: (1+2j).__rmul__(None))  # expect: NotImplemented
attempt(lambda: (1+2j).__rmul__(True))  # expect: (1+2j)
