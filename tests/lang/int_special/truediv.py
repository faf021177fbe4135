# Int.__truediv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__truediv__(2))  # expect: 3.5
attempt(lambda: (7).__truediv__(-2))  # expect: -3.5
attempt(lambda: (7).__truediv__(0))  # expect: ZeroDivisionError division by zero
attempt(lambda: (7).__truediv__(True))  # expect: 7.0
attempt(lambda: (7).__truediv__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__truediv__(2j))  # expect: NotImplemented
attempt(lambda: (7).__truediv__('a'))  # expect: NotImplemented
attempt(lambda: (7).__truediv__(None))  # expect: NotImplemented
attempt(lambda: (7).__truediv__(2**70))  # expect: 5.929230630780102e-21
attempt(lambda: (-3).__truediv__(2))  # expect: -1.5
attempt(lambda: (-3).__truediv__(-2))  # expect: 1.5
attempt(lambda: (-3).__truediv__(0))  # expect: ZeroDivisionError division by zero
attempt(lambda: (-3).__truediv__(True))  # expect: -3.0
attempt(lambda: (-3).__truediv__(1.5))  # expect: NotImplemented
