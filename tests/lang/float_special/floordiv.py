# Float.__floordiv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__floordiv__(2))  # expect: 1.0
attempt(lambda: (2.5).__floordiv__(0))  # expect: ZeroDivisionError float floor division by zero
attempt(lambda: (2.5).__floordiv__(0.5))  # expect: 5.0
attempt(lambda: (2.5).__floordiv__(-1.5))  # expect: -2.0
attempt(lambda: (2.5).__floordiv__(True))  # expect: 2.0
attempt(lambda: (2.5).__floordiv__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__floordiv__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__floordiv__(2**70))  # expect: 0.0
attempt(lambda: (2.5).__floordiv__(float('inf')))  # expect: 0.0
attempt(lambda: (-0.0).__floordiv__(2))  # expect: -0.0
attempt(lambda: (-0.0).__floordiv__(0))  # expect: ZeroDivisionError float floor division by zero
attempt(lambda: (-0.0).__floordiv__(0.5))  # expect: -0.0
attempt(lambda: (-0.0).__floordiv__(-1.5))  # expect: 0.0
attempt(lambda: (-0.0).__floordiv__(True))  # expect: -0.0
