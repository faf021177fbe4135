# Dict.__le__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__le__({3: 4}))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__le__(1))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__le__('a'))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__le__([]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__le__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__le__(None))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__le__({1: 2}))  # expect: NotImplemented
attempt(lambda: ({}).__le__({3: 4}))  # expect: NotImplemented
attempt(lambda: ({}).__le__(1))  # expect: NotImplemented
attempt(lambda: ({}).__le__('a'))  # expect: NotImplemented
attempt(lambda: ({}).__le__([]))  # expect: NotImplemented
attempt(lambda: ({}).__le__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({}).__le__(None))  # expect: NotImplemented
attempt(lambda: ({}).__le__({1: 2}))  # expect: NotImplemented
