# Frozenset.__lt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__lt__({2, 3}))  # expect: False
attempt(lambda: (frozenset({1, 2})).__lt__(frozenset({1})))  # expect: False
attempt(lambda: (frozenset({1, 2})).__lt__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__lt__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__lt__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__lt__(None))  # expect: NotImplemented
