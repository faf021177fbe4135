# Frozenset.__rand__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__rand__({2, 3}))  # expect: {2}
attempt(lambda: (frozenset({1, 2})).__rand__(frozenset({1})))  # expect: frozenset({1})
attempt(lambda: (frozenset({1, 2})).__rand__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__rand__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__rand__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__rand__(None))  # expect: NotImplemented
