# Set.__eq__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__eq__({2, 3}))  # expect: False
attempt(lambda: ({1, 2}).__eq__(frozenset({1})))  # expect: False
attempt(lambda: ({1, 2}).__eq__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__eq__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__eq__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__eq__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__eq__({1, 2}))  # expect: True
attempt(lambda: (set()).__eq__({2, 3}))  # expect: False
attempt(lambda: (set()).__eq__(frozenset({1})))  # expect: False
attempt(lambda: (set()).__eq__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__eq__(1))  # expect: NotImplemented
attempt(lambda: (set()).__eq__([]))  # expect: NotImplemented
attempt(lambda: (set()).__eq__(None))  # expect: NotImplemented
attempt(lambda: (set()).__eq__({1, 2}))  # expect: False
