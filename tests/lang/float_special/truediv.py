# Float.__truediv__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__truediv__(2))  # expect: 1.25
attempt(lambda: (2.5).__truediv__(0))  # expect: ZeroDivisionError float division by zero
attempt(lambda: (2.5).__truediv__(0.5))  # expect: 5.0
attempt(lambda: (2.5).__truediv__(-1.5))  # expect: -1.6666666666666667
attempt(lambda: (2.5).__truediv__(True))  # expect: 2.5
attempt(lambda: (2.5).__truediv__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__truediv__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__truediv__(2**70))  # expect: 2.117582368135751e-21
attempt(lambda: (2.5).__truediv__(float('inf')))  # expect: 0.0
attempt(lambda: (-0.0).__truediv__(2))  # expect: -0.0
attempt(lambda: (-0.0).__truediv__(0))  # expect: ZeroDivisionError float division by zero
attempt(lambda: (-0.0).__truediv__(0.5))  # expect: -0.0
attempt(lambda: (-0.0).__truediv__(-1.5))  # expect: 0.0
attempt(lambda: (-0.0).__truediv__(True))  # expect: -0.0
