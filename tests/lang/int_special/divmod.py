# Int.__divmod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__divmod__(2))  # expect: (3, 1)
attempt(lambda: (7).__divmod__(-2))  # expect: (-4, -1)
attempt(lambda: (7).__divmod__(0))  # expect: ZeroDivisionError integer division or modulo by zero
attempt(lambda: (7).__divmod__(True))  # expect: (7, 0)
attempt(lambda: (7).__divmod__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__divmod__(2j))  # expect: NotImplemented
attempt(lambda: (7).__divmod__('a'))  # expect: NotImplemented
attempt(lambda: (7).__divmod__(None))  # expect: NotImplemented
attempt(lambda: (7).__divmod__(2**70))  # expect: (0, 7)
attempt(lambda: (-3).__divmod__(2))  # expect: (-2, 1)
attempt(lambda: (-3).__divmod__(-2))  # expect: (1, -1)
attempt(lambda: (-3).__divmod__(0))  # expect: ZeroDivisionError integer division or modulo by zero
attempt(lambda: (-3).__divmod__(True))  # expect: (-3, 0)
attempt(lambda: (-3).__divmod__(1.5))  # expect: NotImplemented
