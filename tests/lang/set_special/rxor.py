# Set.__rxor__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__rxor__({2, 3}))  # expect: {1, 3}
attempt(lambda: ({1, 2}).__rxor__(frozenset({1})))  # expect: frozenset({2})
attempt(lambda: ({1, 2}).__rxor__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rxor__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rxor__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rxor__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__rxor__({1, 2}))  # expect: set()
attempt(lambda: (set()).__rxor__({2, 3}))  # expect: {2, 3}
attempt(lambda: (set()).__rxor__(frozenset({1})))  # expect: frozenset({1})
attempt(lambda: (set()).__rxor__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__rxor__(1))  # expect: NotImplemented
attempt(lambda: (set()).__rxor__([]))  # expect: NotImplemented
attempt(lambda: (set()).__rxor__(None))  # expect: NotImplemented
attempt(lambda: (set()).__rxor__({1, 2}))  # expect: {1, 2}
