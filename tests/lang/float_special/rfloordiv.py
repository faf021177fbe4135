# Float.__rfloordiv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__rfloordiv__(2))  # expect: 0.0
attempt(lambda: (2.5).__rfloordiv__(0))  # expect: 0.0
attempt(lambda: (2.5).__rfloordiv__(0.5))  # expect: 0.0
attempt(lambda: (2.5).__rfloordiv__(-1.5))  # expect: -1.0
attempt(lambda: (2.5).__rfloordiv__(True))  # expect: 0.0
attempt(lambda: (2.5).__rfloordiv__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__rfloordiv__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__rfloordiv__(2**70))  # expect: 4.7223664828696455e+20
attempt(lambda: (2.5).__rfloordiv__(float('inf')))  # expect: nan
attempt(lambda: (-0.0).__rfloordiv__(2))  # expect: ZeroDivisionError float floor division by zero
attempt(lambda: (-0.0).__rfloordiv__(0))  # expect: ZeroDivisionError float floor division by zero
attempt(lambda: (-0.0).__rfloordiv__(0.5))  # expect: ZeroDivisionError float floor division by zero
attempt(lambda: (-0.0).__rfloordiv__(-1.5))
# expect: ZeroDivisionError float floor division by zero
attempt(lambda: (-0.0).__rfloordiv__(True))
# expect: ZeroDivisionError float floor division by zero
