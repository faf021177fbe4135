# Complex.__pow__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1+2j).__pow__(2))  # expect: (-3+4j)
attempt(lambda: (1+2j).__pow__(0))  # expect: (1+0j)
attempt(lambda: (1+2j).__pow__(0.5))  # expect: (1.272019649514069+0.7861513777574233j)
attempt(lambda: (1+2j).__pow__(1-1j))  # expect: (6.458655497394437+2.015103874855683j)
attempt(lambda: (1+2j).__pow__('a'))  # expect: NotImplemented
attempt(lambda: (1+2j).__pow__(None))  # expect: NotImplemented
attempt(lambda: (1+2j).__pow__(True))  # expect: (1+2j)
