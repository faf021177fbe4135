# Float.__rtruediv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__rtruediv__(2))  # expect: 0.8
attempt(lambda: (2.5).__rtruediv__(0))  # expect: 0.0
attempt(lambda: (2.5).__rtruediv__(0.5))  # expect: 0.2
attempt(lambda: (2.5).__rtruediv__(-1.5))  # expect: -0.6
attempt(lambda: (2.5).__rtruediv__(True))  # expect: 0.4
attempt(lambda: (2.5).__rtruediv__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__rtruediv__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__rtruediv__(2**70))  # expect: 4.7223664828696455e+20
attempt(lambda: (2.5).__rtruediv__(float('inf')))  # expect: inf
attempt(lambda: (-0.0).__rtruediv__(2))  # expect: ZeroDivisionError float division by zero
attempt(lambda: (-0.0).__rtruediv__(0))  # expect: ZeroDivisionError float division by zero
attempt(lambda: (-0.0).__rtruediv__(0.5))  # expect: ZeroDivisionError float division by zero
attempt(lambda: (-0.0).__rtruediv__(-1.5))  # expect: ZeroDivisionError float division by zero
attempt(lambda: (-0.0).__rtruediv__(True))  # expect: ZeroDivisionError float division by zero
