# Set.__ne__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__ne__({2, 3}))  # expect: True
attempt(lambda: ({1, 2}).__ne__(frozenset({1})))  # expect: True
attempt(lambda: ({1, 2}).__ne__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ne__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ne__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ne__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ne__({1, 2}))  # expect: False
attempt(lambda: (set()).__ne__({2, 3}))  # expect: True
attempt(lambda: (set()).__ne__(frozenset({1})))  # expect: True
attempt(lambda: (set()).__ne__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__ne__(1))  # expect: NotImplemented
attempt(lambda: (set()).__ne__([]))  # expect: NotImplemented
attempt(lambda: (set()).__ne__(None))  # expect: NotImplemented
attempt(lambda: (set()).__ne__({1, 2}))  # expect: True
