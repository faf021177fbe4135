# Frozenset.__and__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__and__({2, 3}))  # expect: frozenset({2})
attempt(lambda: (frozenset({1, 2})).__and__(frozenset({1})))  # expect: frozenset({1})
attempt(lambda: (frozenset({1, 2})).__and__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__and__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__and__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__and__(None))  # expect: NotImplemented
