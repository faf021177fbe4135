# Int.__mod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__mod__(2))  # expect: 1
attempt(lambda: (7).__mod__(-2))  # expect: -1
attempt(lambda: (7).__mod__(0))  # expect: ZeroDivisionError integer modulo by zero
attempt(lambda: (7).__mod__(True))  # expect: 0
attempt(lambda: (7).__mod__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__mod__(2j))  # expect: NotImplemented
attempt(lambda: (7).__mod__('a'))  # expect: NotImplemented
attempt(lambda: (7).__mod__(None))  # expect: NotImplemented
attempt(lambda: (7).__mod__(2**70))  # expect: 7
attempt(lambda: (-3).__mod__(2))  # expect: 1
attempt(lambda: (-3).__mod__(-2))  # expect: -1
attempt(lambda: (-3).__mod__(0))  # expect: ZeroDivisionError integer modulo by zero
attempt(lambda: (-3).__mod__(True))  # expect: 0
attempt(lambda: (-3).__mod__(1.5))  # expect: NotImplemented
