# Int.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__ge__(2))  # expect: True
attempt(lambda: (7).__ge__(-2))  # expect: True
attempt(lambda: (7).__ge__(0))  # expect: True
attempt(lambda: (7).__ge__(True))  # expect: True
attempt(lambda: (7).__ge__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__ge__(2j))  # expect: NotImplemented
attempt(lambda: (7).__ge__('a'))  # expect: NotImplemented
attempt(lambda: (7).__ge__(None))  # expect: NotImplemented
attempt(lambda: (7).__ge__(2**70))  # expect: False
attempt(lambda: (-3).__ge__(2))  # expect: False
attempt(lambda: (-3).__ge__(-2))  # expect: False
attempt(lambda: (-3).__ge__(0))  # expect: False
attempt(lambda: (-3).__ge__(True))  # expect: False
attempt(lambda: (-3).__ge__(1.5))  # expect: NotImplemented
