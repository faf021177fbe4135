# Frozenset.__ne__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__ne__({2, 3}))  # expect: True
attempt(lambda: (frozenset({1, 2})).__ne__(frozenset({1})))  # expect: True
attempt(lambda: (frozenset({1, 2})).__ne__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__ne__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__ne__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__ne__(None))  # expect: NotImplemented
