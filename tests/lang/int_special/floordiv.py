# Int.__floordiv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__floordiv__(2))  # expect: 3
attempt(lambda: (7).__floordiv__(-2))  # expect: -4
attempt(lambda: (7).__floordiv__(0))  # expect: ZeroDivisionError integer division or modulo by zero
attempt(lambda: (7).__floordiv__(True))  # expect: 7
attempt(lambda: (7).__floordiv__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__floordiv__(2j))  # expect: NotImplemented
attempt(lambda: (7).__floordiv__('a'))  # expect: NotImplemented
attempt(lambda: (7).__floordiv__(None))  # expect: NotImplemented
attempt(lambda: (7).__floordiv__(2**70))  # expect: 0
attempt(lambda: (-3).__floordiv__(2))  # expect: -2
attempt(lambda: (-3).__floordiv__(-2))  # expect: 1
attempt(lambda: (-3).__floordiv__(0))
# expect: ZeroDivisionError integer division or modulo by zero
attempt(lambda: (-3).__floordiv__(True))  # expect: -3
attempt(lambda: (-3).__floordiv__(1.5))  # expect: NotImplemented
