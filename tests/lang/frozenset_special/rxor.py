# Frozenset.__rxor__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__rxor__({2, 3}))  # expect: {1, 3}
attempt(lambda: (frozenset({1, 2})).__rxor__(frozenset({1})))  # expect: frozenset({2})
attempt(lambda: (frozenset({1, 2})).__rxor__([1]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__rxor__(1))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__rxor__([]))  # expect: NotImplemented
attempt(lambda: (frozenset({1, 2})).__rxor__(None))  # expect: NotImplemented
