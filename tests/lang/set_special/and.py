# Set.__and__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__and__({2, 3}))  # expect: {2}
attempt(lambda: ({1, 2}).__and__(frozenset({1})))  # expect: {1}
attempt(lambda: ({1, 2}).__and__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__and__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__and__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__and__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__and__({1, 2}))  # expect: {1, 2}
attempt(lambda: (set()).__and__({2, 3}))  # expect: set()
attempt(lambda: (set()).__and__(frozenset({1})))  # expect: set()
attempt(lambda: (set()).__and__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__and__(1))  # expect: NotImplemented
attempt(lambda: (set()).__and__([]))  # expect: NotImplemented
attempt(lambda: (set()).__and__(None))  # expect: NotImplemented
attempt(lambda: (set()).__and__({1, 2}))  # expect: set()
