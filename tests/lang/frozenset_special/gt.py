# Frozenset.__gt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__gt__({2, 3}))  # expect: False
attempt(lambda: (frozenset({1, 2})).__gt__(frozenset({1})))  # expect: True
attempt(lambda: (frozenset({1, 2})).__gt__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__gt__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__gt__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__gt__(None))  # expect: NotImplemented
