# Set.__sub__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__sub__({2, 3}))  # expect: {1}
attempt(lambda: ({1, 2}).__sub__(frozenset({1})))  # expect: {2}
attempt(lambda: ({1, 2}).__sub__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__sub__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__sub__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__sub__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__sub__({1, 2}))  # expect: set()
attempt(lambda: (set()).__sub__({2, 3}))  # expect: set()
attempt(lambda: (set()).__sub__(frozenset({1})))  # expect: set()
attempt(lambda: (set()).__sub__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__sub__(1))  # expect: NotImplemented
attempt(lambda: (set()).__sub__([]))  # expect: NotImplemented
attempt(lambda: (set()).__sub__(None))  # expect: NotImplemented
attempt(lambda: (set()).__sub__({1, 2}))  # expect: set()
