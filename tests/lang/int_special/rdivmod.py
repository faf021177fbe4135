# Int.__rdivmod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (7).__rdivmod__(2))  # expect: (0, 2)
attempt(lambda: (7).__rdivmod__(-2))  # expect: (-1, 5)
attempt(lambda: (7).__rdivmod__(0))  # expect: (0, 0)
attempt(lambda: (7).__rdivmod__(True))  # expect: (0, 1)
attempt(lambda: (7).__rdivmod__(1.5))  # expect: NotImplemented
attempt(lambda: (7).__rdivmod__(2j))  # expect: NotImplemented
attempt(lambda: (7).__rdivmod__('a'))  # expect: NotImplemented
attempt(lambda: (7).__rdivmod__(None))  # expect: NotImplemented
attempt(lambda: (7).__rdivmod__(2**70))  # expect: (168655945816773043346, 2)
attempt(lambda: (-3).__rdivmod__(2))  # expect: (-1, -1)
attempt(lambda: (-3).__rdivmod__(-2))  # expect: (0, -2)
attempt(lambda: (-3).__rdivmod__(0))  # expect: (0, 0)
attempt(lambda: (-3).__rdivmod__(True))  # expect: (-1, -2)
attempt(lambda: (-3).__rdivmod__(1.5))  # expect: NotImplemented
