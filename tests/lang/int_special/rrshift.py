# Int.__rrshift__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rrshift__(2))  # expect: 0
attempt(lambda: (7).__rrshift__(-2))  # expect: -1
attempt(lambda: (7).__rrshift__(0))  # expect: 0
attempt(lambda: (7).__rrshift__(True))  # expect: 0
attempt(lambda: (7).__rrshift__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rrshift__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rrshift__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rrshift__(None))  # expect: NotImplemented
attempt(lambda: (7).__rrshift__(2**70))  # expect: 9223372036854775808
attempt(lambda: (-3).__rrshift__(2))  # expect: ValueError negative shift count
attempt(lambda: (-3).__rrshift__(-2))  # expect: ValueError negative shift count
attempt(lambda: (-3).__rrshift__(0))  # expect: ValueError negative shift count
attempt(lambda: (-3).__rrshift__(True))  # expect: ValueError negative shift count
attempt(lambda: (-3).__rrshift__(1.5))  # expect: NotImplemented
