# Int.__or__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__or__(2))  # expect: 7
attempt(lambda: (7).__or__(-2))  # expect: -1
attempt(lambda: (7).__or__(0))  # expect: 7
attempt(lambda: (7).__or__(True))  # expect: 7
attempt(lambda: (7).__or__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__or__(2j))  # expect: NotImplemented
attempt(lambda: (7).__or__('a'))  # expect: NotImplemented
attempt(lambda: (7).__or__(None))  # expect: NotImplemented
attempt(lambda: (7).__or__(2**70))  # expect: 1180591620717411303431
attempt(lambda: (-3).__or__(2))  # expect: -1
attempt(lambda: (-3).__or__(-2))  # expect: -1
attempt(lambda: (-3).__or__(0))  # expect: -3
attempt(lambda: (-3).__or__(True))  # expect: -3
attempt(lambda: (-3).__or__(1.5))  # expect: NotImplemented
