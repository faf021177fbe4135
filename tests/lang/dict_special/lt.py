# Dict.__lt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__lt__({3: 4}))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__lt__(1))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__lt__('a'))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__lt__([]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__lt__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__lt__(None))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__lt__({1: 2}))  # expect: NotImplemented
attempt(lambda: ({}).__lt__({3: 4}))  # expect: NotImplemented
attempt(lambda: ({}).__lt__(1))  # expect: NotImplemented
attempt(lambda: ({}).__lt__('a'))  # expect: NotImplemented
attempt(lambda: ({}).__lt__([]))  # expect: NotImplemented
attempt(lambda: ({}).__lt__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({}).__lt__(None))  # expect: NotImplemented
attempt(lambda: ({}).__lt__({1: 2}))  # expect: NotImplemented
