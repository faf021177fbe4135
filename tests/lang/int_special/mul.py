# Int.__mul__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__mul__(2))  # expect: 14
attempt(lambda: (7).__mul__(-2))  # expect: -14
attempt(lambda: (7).__mul__(0))  # expect: 0
attempt(lambda: (7).__mul__(True))  # expect: 7
attempt(lambda: (7).__mul__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__mul__(2j))  # expect: NotImplemented
attempt(lambda: (7).__mul__('a'))  # expect: NotImplemented
attempt(lambda: (7).__mul__(None))  # expect: NotImplemented
attempt(lambda: (-3).__mul__(2))  # expect: -6
attempt(lambda: (-3).__mul__(-2))  # expect: 6
attempt(lambda: (-3).__mul__(0))  # expect: 0
attempt(lambda: (-3).__mul__(True))  # expect: -3
attempt(lambda: (-3).__mul__(1.5))  # expect: NotImplemented
attempt(lambda: (-3).__mul__(2j))  # expect: NotImplemented
