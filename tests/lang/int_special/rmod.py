# Int.__rmod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rmod__(2))  # expect: 2
attempt(lambda: (7).__rmod__(-2))  # expect: 5
attempt(lambda: (7).__rmod__(0))  # expect: 0
attempt(lambda: (7).__rmod__(True))  # expect: 1
attempt(lambda: (7).__rmod__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rmod__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rmod__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rmod__(None))  # expect: NotImplemented
attempt(lambda: (7).__rmod__(2**70))  # expect: 2
attempt(lambda: (-3).__rmod__(2))  # expect: -1
attempt(lambda: (-3).__rmod__(-2))  # expect: -2
attempt(lambda: (-3).__rmod__(0))  # expect: 0
attempt(lambda: (-3).__rmod__(True))  # expect: -2
attempt(lambda: (-3).__rmod__(1.5))  # expect: NotImplemented
