# Set.__isub__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1, 2}).__isub__({2, 3}))  # expect: {1}
attempt(lambda: ({1, 2}).__isub__(frozenset({1})))  # expect: {2}
attempt(lambda: ({1, 2}).__isub__([1]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__isub__(1))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__isub__([]))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__isub__(None))  # expect: NotImplemented
attempt(lambda: ({1, 2}).__isub__({1, 2}))  # expect: set()
attempt(lambda: (set()).__isub__({2, 3}))  # expect: set()
attempt(lambda: (set()).__isub__(frozenset({1})))  # expect: set()
attempt(lambda: (set()).__isub__([1]))  # expect: NotImplemented
attempt(lambda: (set()).__isub__(1))  # expect: NotImplemented
attempt(lambda: (set()).__isub__([]))  # expect: NotImplemented
attempt(lambda: (set()).__isub__(None))  # expect: NotImplemented
attempt(lambda: (set()).__isub__({1, 2}))  # expect: set()
