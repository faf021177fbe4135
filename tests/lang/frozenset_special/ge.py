# Frozenset.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__ge__({2, 3}))  # expect: False
attempt(lambda: (frozenset({1, 2})).__ge__(frozenset({1})))  # expect: True
attempt(lambda: (frozenset({1, 2})).__ge__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__ge__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__ge__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__ge__(None))  # expect: NotImplemented
