# Int.__rlshift__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rlshift__(2))  # expect: 256
attempt(lambda: (7).__rlshift__(-2))  # expect: -256
attempt(lambda: (7).__rlshift__(0))  # expect: 0
attempt(lambda: (7).__rlshift__(True))  # expect: 128
attempt(lambda: (7).__rlshift__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rlshift__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rlshift__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rlshift__(None))  # expect: NotImplemented
attempt(lambda: (-3).__rlshift__(2))  # expect: ValueError negative shift count
attempt(lambda: (-3).__rlshift__(-2))  # expect: ValueError negative shift count
attempt(lambda: (-3).__rlshift__(0))  # expect: ValueError negative shift count
attempt(lambda: (-3).__rlshift__(True))  # expect: ValueError negative shift count
attempt(lambda: (-3).__rlshift__(1.5))  # expect: NotImplemented
attempt(lambda: (-3).__rlshift__(2j))  # expect: NotImplemented
