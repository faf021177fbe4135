# Float.__mod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__mod__(2))  # expect: 0.5
attempt(lambda: (2.5).__mod__(0))  # expect: ZeroDivisionError float modulo by zero
attempt(lambda: (2.5).__mod__(0.5))  # expect: 0.0
attempt(lambda: (2.5).__mod__(-1.5))  # expect: -0.5
attempt(lambda: (2.5).__mod__(True))  # expect: 0.5
attempt(lambda: (2.5).__mod__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__mod__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__mod__(2**70))  # expect: 2.5
attempt(lambda: (2.5).__mod__(float('inf')))  # expect: 2.5
attempt(lambda: (-0.0).__mod__(2))  # expect: 0.0
attempt(lambda: (-0.0).__mod__(0))  # expect: ZeroDivisionError float modulo by zero
attempt(lambda: (-0.0).__mod__(0.5))  # expect: 0.0
attempt(lambda: (-0.0).__mod__(-1.5))  # expect: -0.0
attempt(lambda: (-0.0).__mod__(True))  # expect: 0.0
