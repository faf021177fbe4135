# Set.__rand__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__rand__({2, 3}))  # expect: {2}
attempt(lambda: ({1, 2}).__rand__(frozenset({1})))  # expect: frozenset({1})
attempt(lambda: ({1, 2}).__rand__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rand__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rand__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rand__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rand__({1, 2}))  # expect: {1, 2}
attempt(lambda: (set()).__rand__({2, 3}))  # expect: set()
attempt(lambda: (set()).__rand__(frozenset({1})))  # expect: frozenset()
attempt(lambda: (set()).__rand__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__rand__(1))  # expect: NotImplemented
attempt(lambda: (set()).__rand__([]))  # expect: NotImplemented
attempt(lambda: (set()).__rand__(None))  # expect: NotImplemented
attempt(lambda: (set()).__rand__({1, 2}))  # expect: set()
