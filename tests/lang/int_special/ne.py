# Int.__ne__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__ne__(2))  # expect: True
attempt(lambda: (7).__ne__(-2))  # expect: True
attempt(lambda: (7).__ne__(0))  # expect: True
attempt(lambda: (7).__ne__(True))  # expect: True
attempt(lambda: (7).__ne__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__ne__(2j))  # expect: NotImplemented
attempt(lambda: (7).__ne__('a'))  # expect: NotImplemented
attempt(lambda: (7).__ne__(None))  # expect: NotImplemented
attempt(lambda: (7).__ne__(2**70))  # expect: True
attempt(lambda: (-3).__ne__(2))  # expect: True
attempt(lambda: (-3).__ne__(-2))  # expect: True
attempt(lambda: (-3).__ne__(0))  # expect: True
attempt(lambda: (-3).__ne__(True))  # expect: True
attempt(lambda: (-3).__ne__(1.5))  # expect: NotImplemented
