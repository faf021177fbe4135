# Int.__rtruediv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rtruediv__(2))  # expect: 0.2857142857142857
attempt(lambda: (7).__rtruediv__(-2))  # expect: -0.2857142857142857
attempt(lambda: (7).__rtruediv__(0))  # expect: 0.0
attempt(lambda: (7).__rtruediv__(True))  # expect: 0.14285714285714285
attempt(lambda: (7).__rtruediv__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rtruediv__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rtruediv__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rtruediv__(None))  # expect: NotImplemented
attempt(lambda: (7).__rtruediv__(2**70))  # expect: 1.6865594581677303e+20
attempt(lambda: (-3).__rtruediv__(2))  # expect: -0.6666666666666666
attempt(lambda: (-3).__rtruediv__(-2))  # expect: 0.6666666666666666
attempt(lambda: (-3).__rtruediv__(0))  # expect: -0.0
attempt(lambda: (-3).__rtruediv__(True))  # expect: -0.3333333333333333
attempt(lambda: (-3).__rtruediv__(1.5))  # expect: NotImplemented
