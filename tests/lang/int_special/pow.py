# Int.__pow__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__pow__(2))  # expect: 49
attempt(lambda: (7).__pow__(-2))  # expect: 0.02040816326530612
attempt(lambda: (7).__pow__(0))  # expect: 1
attempt(lambda: (7).__pow__(True))  # expect: 7
attempt(lambda: (7).__pow__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__pow__(2j))  # expect: NotImplemented
attempt(lambda: (7).__pow__('a'))  # expect: NotImplemented
attempt(lambda: (7).__pow__(None))  # expect: NotImplemented
attempt(lambda: (-3).__pow__(2))  # expect: 9
attempt(lambda: (-3).__pow__(-2))  # expect: 0.1111111111111111
attempt(lambda: (-3).__pow__(0))  # expect: 1
attempt(lambda: (-3).__pow__(True))  # expect: -3
attempt(lambda: (-3).__pow__(1.5))  # expect: NotImplemented
attempt(lambda: (-3).__pow__(2j))  # expect: NotImplemented
