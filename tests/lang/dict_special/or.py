# Dict.__or__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__or__({3: 4}))  # expect: {1: 2, 3: 4}
attempt(lambda: ({1: 2}).__or__(1))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__or__('a'))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__or__([]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__or__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__or__(None))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__or__({1: 2}))  # expect: {1: 2}
attempt(lambda: ({}).__or__({3: 4}))  # expect: {3: 4}
attempt(lambda: ({}).__or__(1))  # expect: NotImplemented
attempt(lambda: ({}).__or__('a'))  # expect: NotImplemented
attempt(lambda: ({}).__or__([]))  # expect: NotImplemented
attempt(lambda: ({}).__or__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({}).__or__(None))  # expect: NotImplemented
attempt(lambda: ({}).__or__({1: 2}))  # expect: {1: 2}
