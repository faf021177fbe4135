# Set.__ror__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__ror__({2, 3}))  # expect: {1, 2, 3}
attempt(lambda: ({1, 2}).__ror__(frozenset({1})))  # expect: frozenset({1, 2})
attempt(lambda: ({1, 2}).__ror__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ror__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ror__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ror__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ror__({1, 2}))  # expect: {1, 2}
attempt(lambda: (set()).__ror__({2, 3}))  # expect: {2, 3}
attempt(lambda: (set()).__ror__(frozenset({1})))  # expect: frozenset({1})
attempt(lambda: (set()).__ror__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__ror__(1))  # expect: NotImplemented
attempt(lambda: (set()).__ror__([]))  # expect: NotImplemented
attempt(lambda: (set()).__ror__(None))  # expect: NotImplemented
attempt(lambda: (set()).__ror__({1, 2}))  # expect: {1, 2}
