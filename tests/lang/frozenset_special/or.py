# Frozenset.__or__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__or__({2, 3}))  # expect: frozenset({1, 2, 3})
attempt(lambda: (frozenset({1, 2})).__or__(frozenset({1})))  # expect: frozenset({1, 2})
attempt(lambda: (frozenset({1, 2})).__or__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__or__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__or__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__or__(None))  # expect: NotImplemented
