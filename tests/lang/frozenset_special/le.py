# Frozenset.__le__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__le__({2, 3}))  # expect: False
attempt(lambda: (frozenset({1, 2})).__le__(frozenset({1})))  # expect: False
attempt(lambda: (frozenset({1, 2})).__le__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__le__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__le__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__le__(None))  # expect: NotImplemented
