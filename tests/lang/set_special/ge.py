# Set.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__ge__({2, 3}))  # expect: False
attempt(lambda: ({1, 2}).__ge__(frozenset({1})))  # expect: True
attempt(lambda: ({1, 2}).__ge__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ge__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ge__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ge__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__ge__({1, 2}))  # expect: True
attempt(lambda: (set()).__ge__({2, 3}))  # expect: False
attempt(lambda: (set()).__ge__(frozenset({1})))  # expect: False
attempt(lambda: (set()).__ge__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__ge__(1))  # expect: NotImplemented
attempt(lambda: (set()).__ge__([]))  # expect: NotImplemented
attempt(lambda: (set()).__ge__(None))  # expect: NotImplemented
attempt(lambda: (set()).__ge__({1, 2}))  # expect: False
