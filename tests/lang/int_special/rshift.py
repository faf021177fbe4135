# Int.__rshift__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rshift__(2))  # expect: 1
attempt(lambda: (7).__rshift__(-2))  # expect: ValueError negative shift count
attempt(lambda: (7).__rshift__(0))  # expect: 7
attempt(lambda: (7).__rshift__(True))  # expect: 3
attempt(lambda: (7).__rshift__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rshift__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rshift__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rshift__(None))  # expect: NotImplemented
attempt(lambda: (7).__rshift__(2**70))  # expect: 0
attempt(lambda: (-3).__rshift__(2))  # expect: -1
attempt(lambda: (-3).__rshift__(-2))  # expect: ValueError negative shift count
attempt(lambda: (-3).__rshift__(0))  # expect: -3
attempt(lambda: (-3).__rshift__(True))  # expect: -2
attempt(lambda: (-3).__rshift__(1.5))  # expect: NotImplemented
