# Int.__eq__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__eq__(2))  # expect: False
attempt(lambda: (7).__eq__(-2))  # expect: False
attempt(lambda: (7).__eq__(0))  # expect: False
attempt(lambda: (7).__eq__(True))  # expect: False
attempt(lambda: (7).__eq__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__eq__(2j))  # expect: NotImplemented
attempt(lambda: (7).__eq__('a'))  # expect: NotImplemented
attempt(lambda: (7).__eq__(None))  # expect: NotImplemented
attempt(lambda: (7).__eq__(2**70))  # expect: False
attempt(lambda: (-3).__eq__(2))  # expect: False
attempt(lambda: (-3).__eq__(-2))  # expect: False
attempt(lambda: (-3).__eq__(0))  # expect: False
attempt(lambda: (-3).__eq__(True))  # expect: False
attempt(lambda: (-3).__eq__(1.5))  # expect: NotImplemented
