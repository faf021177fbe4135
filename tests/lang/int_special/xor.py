# Int.__xor__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__xor__(2))  # expect: 5
attempt(lambda: (7).__xor__(-2))  # expect: -7
attempt(lambda: (7).__xor__(0))  # expect: 7
attempt(lambda: (7).__xor__(True))  # expect: 6
attempt(lambda: (7).__xor__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__xor__(2j))  # expect: NotImplemented
attempt(lambda: (7).__xor__('a'))  # expect: NotImplemented
attempt(lambda: (7).__xor__(None))  # expect: NotImplemented
attempt(lambda: (7).__xor__(2**70))  # expect: 1180591620717411303431
attempt(lambda: (-3).__xor__(2))  # expect: -1
attempt(lambda: (-3).__xor__(-2))  # expect: 3
attempt(lambda: (-3).__xor__(0))  # expect: -3
attempt(lambda: (-3).__xor__(True))  # expect: -4
attempt(lambda: (-3).__xor__(1.5))  # expect: NotImplemented
