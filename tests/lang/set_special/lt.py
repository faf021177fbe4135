# Set.__lt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__lt__({2, 3}))  # expect: False
attempt(lambda: ({1, 2}).__lt__(frozenset({1})))  # expect: False
attempt(lambda: ({1, 2}).__lt__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__lt__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__lt__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__lt__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__lt__({1, 2}))  # expect: False
attempt(lambda: (set()).__lt__({2, 3}))  # expect: True
attempt(lambda: (set()).__lt__(frozenset({1})))  # expect: True
attempt(lambda: (set()).__lt__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__lt__(1))  # expect: NotImplemented
attempt(lambda: (set()).__lt__([]))  # expect: NotImplemented
attempt(lambda: (set()).__lt__(None))  # expect: NotImplemented
attempt(lambda: (set()).__lt__({1, 2}))  # expect: True
