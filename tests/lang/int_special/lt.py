# Int.__lt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__lt__(2))  # expect: False
attempt(lambda: (7).__lt__(-2))  # expect: False
attempt(lambda: (7).__lt__(0))  # expect: False
attempt(lambda: (7).__lt__(True))  # expect: False
attempt(lambda: (7).__lt__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__lt__(2j))  # expect: NotImplemented
attempt(lambda: (7).__lt__('a'))  # expect: NotImplemented
attempt(lambda: (7).__lt__(None))  # expect: NotImplemented
attempt(lambda: (7).__lt__(2**70))  # expect: True
attempt(lambda: (-3).__lt__(2))  # expect: True
attempt(lambda: (-3).__lt__(-2))  # expect: True
attempt(lambda: (-3).__lt__(0))  # expect: True
attempt(lambda: (-3).__lt__(True))  # expect: True
attempt(lambda: (-3).__lt__(1.5))  # expect: NotImplemented
