# Frozenset.__ror__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__ror__({2, 3}))  # expect: {1, 2, 3}
attempt(lambda: (frozenset({1, 2})).__ror__(frozenset({1})))  # expect: frozenset({1, 2})
attempt(lambda: (frozenset({1, 2})).__ror__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__ror__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__ror__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__ror__(None))  # expect: NotImplemented
