# Set.__rsub__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__rsub__({2, 3}))  # expect: {3}
attempt(lambda: ({1, 2}).__rsub__(frozenset({1})))  # expect: frozenset()
attempt(lambda: ({1, 2}).__rsub__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rsub__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rsub__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rsub__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rsub__({1, 2}))  # expect: set()
attempt(lambda: (set()).__rsub__({2, 3}))  # expect: {2, 3}
attempt(lambda: (set()).__rsub__(frozenset({1})))  # expect: frozenset({1})
attempt(lambda: (set()).__rsub__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__rsub__(1))  # expect: NotImplemented
attempt(lambda: (set()).__rsub__([]))  # expect: NotImplemented
attempt(lambda: (set()).__rsub__(None))  # expect: NotImplemented
attempt(lambda: (set()).__rsub__({1, 2}))  # expect: {1, 2}
