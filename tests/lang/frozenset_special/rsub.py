# Frozenset.__rsub__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__rsub__({2, 3}))  # expect: {3}
attempt(lambda: (frozenset({1, 2})).__rsub__(frozenset({1})))  # expect: frozenset()
attempt(lambda: (frozenset({1, 2})).__rsub__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__rsub__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__rsub__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__rsub__(None))  # expect: NotImplemented
