# Int.__lshift__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__lshift__(2))  # expect: 28
attempt(lambda: (7).__lshift__(-2))  # expect: ValueError negative shift count
attempt(lambda: (7).__lshift__(0))  # expect: 7
attempt(lambda: (7).__lshift__(True))  # expect: 14
attempt(lambda: (7).__lshift__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__lshift__(2j))  # expect: NotImplemented
attempt(lambda: (7).__lshift__('a'))  # expect: NotImplemented
attempt(lambda: (7).__lshift__(None))  # expect: NotImplemented
attempt(lambda: (-3).__lshift__(2))  # expect: -12
attempt(lambda: (-3).__lshift__(-2))  # expect: ValueError negative shift count
attempt(lambda: (-3).__lshift__(0))  # expect: -3
attempt(lambda: (-3).__lshift__(True))  # expect: -6
attempt(lambda: (-3).__lshift__(1.5))  # expect: NotImplemented
attempt(lambda: (-3).__lshift__(2j))  # expect: NotImplemented
