# Int.__rand__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rand__(2))  # expect: 2
attempt(lambda: (7).__rand__(-2))  # expect: 6
attempt(lambda: (7).__rand__(0))  # expect: 0
attempt(lambda: (7).__rand__(True))  # expect: 1
attempt(lambda: (7).__rand__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rand__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rand__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rand__(None))  # expect: NotImplemented
attempt(lambda: (7).__rand__(2**70))  # expect: 0
attempt(lambda: (-3).__rand__(2))  # expect: 0
attempt(lambda: (-3).__rand__(-2))  # expect: -4
attempt(lambda: (-3).__rand__(0))  # expect: 0
attempt(lambda: (-3).__rand__(True))  # expect: 1
attempt(lambda: (-3).__rand__(1.5))  # expect: NotImplemented
