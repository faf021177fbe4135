# Float.__rmod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.5).__rmod__(2))  # expect: 2.0
attempt(lambda: (2.5).__rmod__(0))  # expect: 0.0
attempt(lambda: (2.5).__rmod__(0.5))  # expect: 0.5
attempt(lambda: (2.5).__rmod__(-1.5))  # expect: 1.0
attempt(lambda: (2.5).__rmod__(True))  # expect: 1.0
attempt(lambda: (2.5).__rmod__(1j))  # expect: NotImplemented
attempt(lambda: (2.5).__rmod__('a'))  # expect: NotImplemented
attempt(lambda: (2.5).__rmod__(2**70))  # expect: 1.5
attempt(lambda: (2.5).__rmod__(float('inf')))  # expect: nan
attempt(lambda: (-0.0).__rmod__(2))  # expect: ZeroDivisionError float modulo by zero
attempt(lambda: (-0.0).__rmod__(0))  # expect: ZeroDivisionError float modulo by zero
attempt(lambda: (-0.0).__rmod__(0.5))  # expect: ZeroDivisionError float modulo by zero
attempt(lambda: (-0.0).__rmod__(-1.5))  # expect: ZeroDivisionError float modulo by zero
attempt(lambda: (-0.0).__rmod__(True))  # expect: ZeroDivisionError float modulo by zero
