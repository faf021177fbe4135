# Set.__or__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__or__({2, 3}))  # expect: {1, 2, 3}
attempt(lambda: ({1, 2}).__or__(frozenset({1})))  # expect: {1, 2}
attempt(lambda: ({1, 2}).__or__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__or__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__or__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__or__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__or__({1, 2}))  # expect: {1, 2}
attempt(lambda: (set()).__or__({2, 3}))  # expect: {2, 3}
attempt(lambda: (set()).__or__(frozenset({1})))  # expect: {1}
attempt(lambda: (set()).__or__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__or__(1))  # expect: NotImplemented
attempt(lambda: (set()).__or__([]))  # expect: NotImplemented
attempt(lambda: (set()).__or__(None))  # expect: NotImplemented
attempt(lambda: (set()).__or__({1, 2}))  # expect: {1, 2}
