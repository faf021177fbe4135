# Dict.__gt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__gt__({3: 4}))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__gt__(1))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__gt__('a'))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__gt__([]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__gt__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__gt__(None))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__gt__({1: 2}))  # expect: NotImplemented
attempt(lambda: ({}).__gt__({3: 4}))  # expect: NotImplemented
attempt(lambda: ({}).__gt__(1))  # expect: NotImplemented
attempt(lambda: ({}).__gt__('a'))  # expect: NotImplemented
attempt(lambda: ({}).__gt__([]))  # expect: NotImplemented
attempt(lambda: ({}).__gt__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({}).__gt__(None))  # expect: NotImplemented
attempt(lambda: ({}).__gt__({1: 2}))  # expect: NotImplemented
