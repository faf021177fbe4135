# Float.__rdivmod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__rdivmod__(2))  # expect: (0.0, 2.0)
attempt(lambda: (2.5).__rdivmod__(0))  # expect: (0.0, 0.0)
attempt(lambda: (2.5).__rdivmod__(0.5))  # expect: (0.0, 0.5)
attempt(lambda: (2.5).__rdivmod__(-1.5))  # expect: (-1.0, 1.0)
attempt(lambda: (2.5).__rdivmod__(True))  # expect: (0.0, 1.0)
attempt(lambda: (2.5).__rdivmod__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__rdivmod__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__rdivmod__(2**70))  # expect: (4.7223664828696455e+20, 1.5)
attempt(lambda: (2.5).__rdivmod__(float('inf')))  # expect: (nan, nan)
attempt(lambda: (-0.0).__rdivmod__(2))  # expect: ZeroDivisionError float divmod()
attempt(lambda: (-0.0).__rdivmod__(0))  # expect: ZeroDivisionError float divmod()
attempt(lambda: (-0.0).__rdivmod__(0.5))  # expect: ZeroDivisionError float divmod()
attempt(lambda: (-0.0).__rdivmod__(-1.5))  # expect: ZeroDivisionError float divmod()
attempt(lambda: (-0.0).__rdivmod__(True))  # expect: ZeroDivisionError float divmod()
