# Float.__divmod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__divmod__(2))  # expect: (1.0, 0.5)
attempt(lambda: (2.5).__divmod__(0))  # expect: ZeroDivisionError float divmod()
attempt(lambda: (2.5).__divmod__(0.5))  # expect: (5.0, 0.0)
attempt(lambda: (2.5).__divmod__(-1.5))  # expect: (-2.0, -0.5)
attempt(lambda: (2.5).__divmod__(True))  # expect: (2.0, 0.5)
attempt(lambda: (2.5).__divmod__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__divmod__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__divmod__(2**70))  # expect: (0.0, 2.5)
attempt(lambda: (2.5).__divmod__(float('inf')))  # expect: (0.0, 2.5)
attempt(lambda: (-0.0).__divmod__(2))  # expect: (-0.0, 0.0)
attempt(lambda: (-0.0).__divmod__(0))  # expect: ZeroDivisionError float divmod()
attempt(lambda: (-0.0).__divmod__(0.5))  # expect: (-0.0, 0.0)
attempt(lambda: (-0.0).__divmod__(-1.5))  # expect: (0.0, -0.0)
attempt(lambda: (-0.0).__divmod__(True))  # expect: (-0.0, 0.0)
