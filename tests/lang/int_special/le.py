# Int.__le__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__le__(2))  # expect: False
attempt(lambda: (7).__le__(-2))  # expect: False
attempt(lambda: (7).__le__(0))  # expect: False
attempt(lambda: (7).__le__(True))  # expect: False
attempt(lambda: (7).__le__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__le__(2j))  # expect: NotImplemented
attempt(lambda: (7).__le__('a'))  # expect: NotImplemented
attempt(lambda: (7).__le__(None))  # expect: NotImplemented
attempt(lambda: (7).__le__(2**70))  # expect: True
attempt(lambda: (-3).__le__(2))  # expect: True
attempt(lambda: (-3).__le__(-2))  # expect: True
attempt(lambda: (-3).__le__(0))  # expect: True
attempt(lambda: (-3).__le__(True))  # expect: True
attempt(lambda: (-3).__le__(1.5))  # expect: NotImplemented
