# Int.__rpow__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rpow__(2))  # expect: 128
attempt(lambda: (7).__rpow__(-2))  # expect: -128
attempt(lambda: (7).__rpow__(0))  # expect: 0
attempt(lambda: (7).__rpow__(True))  # expect: 1
attempt(lambda: (7).__rpow__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rpow__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rpow__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rpow__(None))  # expect: NotImplemented
attempt(lambda: (-3).__rpow__(2))  # expect: 0.125
attempt(lambda: (-3).__rpow__(-2))  # expect: -0.125
attempt(lambda: (-3).__rpow__(0))
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
attempt(lambda: (-3).__rpow__(True))  # expect: 1.0
attempt(lambda: (-3).__rpow__(1.5))  # expect: NotImplemented
attempt(lambda: (-3).__rpow__(2j))  # expect: NotImplemented
