# Int.__rfloordiv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rfloordiv__(2))  # expect: 0
attempt(lambda: (7).__rfloordiv__(-2))  # expect: -1
attempt(lambda: (7).__rfloordiv__(0))  # expect: 0
attempt(lambda: (7).__rfloordiv__(True))  # expect: 0
attempt(lambda: (7).__rfloordiv__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rfloordiv__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rfloordiv__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rfloordiv__(None))  # expect: NotImplemented
attempt(lambda: (7).__rfloordiv__(2**70))  # expect: 168655945816773043346
attempt(lambda: (-3).__rfloordiv__(2))  # expect: -1
attempt(lambda: (-3).__rfloordiv__(-2))  # expect: 0
attempt(lambda: (-3).__rfloordiv__(0))  # expect: 0
attempt(lambda: (-3).__rfloordiv__(True))  # expect: -1
attempt(lambda: (-3).__rfloordiv__(1.5))  # expect: NotImplemented
