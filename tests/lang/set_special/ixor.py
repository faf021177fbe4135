# Set.__ixor__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__ixor__({2, 3}))  # expect: {1, 3}
attempt(lambda: ({1, 2}).__ixor__(frozenset({1})))  # expect: {2}
attempt(lambda: ({1, 2}).__ixor__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ixor__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ixor__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ixor__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ixor__({1, 2}))  # expect: set()
attempt(lambda: (set()).__ixor__({2, 3}))  # expect: {2, 3}
attempt(lambda: (set()).__ixor__(frozenset({1})))  # expect: {1}
attempt(lambda: (set()).__ixor__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__ixor__(1))  # expect: NotImplemented
attempt(lambda: (set()).__ixor__([]))  # expect: NotImplemented
attempt(lambda: (set()).__ixor__(None))  # expect: NotImplemented
attempt(lambda: (set()).__ixor__({1, 2}))  # expect: {1, 2}
