# Tuple.__lt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ((1, 2)).__lt__((3,)))  # expect: True
attempt(lambda: ((1, 2)).__lt__([3]))  # expect: NotImplemented
attempt(lambda: ((1, 2)).__lt__(2))  # expect: NotImplemented
attempt(lambda: ((1, 2)).__lt__(-1))  # expect: NotImplemented
attempt(lambda: ((1, 2)).__lt__('ab'))  # expect: NotImplemented
attempt(lambda: ((1, 2)).__lt__(None))  # expect: NotImplemented
attempt(lambda: ((1, 2)).__lt__((1, 2)))  # expect: False
attempt(lambda: ((1, 2)).__lt__(1.5))  # expect: NotImplemented
attempt(lambda: (()).__lt__((3,)))  # expect: True
attempt(lambda: (()).__lt__([3]))  # expect: NotImplemented
attempt(lambda: (()).__lt__(2))  # expect: NotImplemented
attempt(lambda: (()).__lt__(-1))  # expect: NotImplemented
attempt(lambda: (()).__lt__('ab'))  # expect: NotImplemented
attempt(lambda: (()).__lt__(None))  # expect: NotImplemented
