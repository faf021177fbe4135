# Set.__le__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__le__({2, 3}))  # expect: False
attempt(lambda: ({1, 2}).__le__(frozenset({1})))  # expect: False
attempt(lambda: ({1, 2}).__le__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__le__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__le__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__le__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__le__({1, 2}))  # expect: True
attempt(lambda: (set()).__le__({2, 3}))  # expect: True
attempt(lambda: (set()).__le__(frozenset({1})))  # expect: True
attempt(lambda: (set()).__le__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__le__(1))  # expect: NotImplemented
attempt(lambda: (set()).__le__([]))  # expect: NotImplemented
attempt(lambda: (set()).__le__(None))  # expect: NotImplemented
attempt(lambda: (set()).__le__({1, 2}))  # expect: True
