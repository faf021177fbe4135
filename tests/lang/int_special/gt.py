# Int.__gt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__gt__(2))  # expect: True
attempt(lambda: (7).__gt__(-2))  # expect: True
attempt(lambda: (7).__gt__(0))  # expect: True
attempt(lambda: (7).__gt__(True))  # expect: True
attempt(lambda: (7).__gt__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__gt__(2j))  # expect: NotImplemented
attempt(lambda: (7).__gt__('a'))  # expect: NotImplemented
attempt(lambda: (7).__gt__(None))  # expect: NotImplemented
attempt(lambda: (7).__gt__(2**70))  # expect: False
attempt(lambda: (-3).__gt__(2))  # expect: False
attempt(lambda: (-3).__gt__(-2))  # expect: False
attempt(lambda: (-3).__gt__(0))  # expect: False
attempt(lambda: (-3).__gt__(True))  # expect: False
attempt(lambda: (-3).__gt__(1.5))  # expect: NotImplemented
