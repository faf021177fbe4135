# Int.__rmul__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rmul__(2))  # expect: 14
attempt(lambda: (7).__rmul__(-2))  # expect: -14
attempt(lambda: (7).__rmul__(0))  # expect: 0
attempt(lambda: (7).__rmul__(True))  # expect: 7
attempt(lambda: (7).__rmul__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rmul__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rmul__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rmul__(None))  # expect: NotImplemented
attempt(lambda: (-3).__rmul__(2))  # expect: -6
attempt(lambda: (-3).__rmul__(-2))  # expect: 6
attempt(lambda: (-3).__rmul__(0))  # expect: 0
attempt(lambda: (-3).__rmul__(True))  # expect: -3
attempt(lambda: (-3).__rmul__(1.5))  # expect: NotImplemented
attempt(lambda: (-3).__rmul__(2j))  # expect: NotImplemented
