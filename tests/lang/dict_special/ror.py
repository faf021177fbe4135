# Dict.__ror__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__ror__({3: 4}))  # expect: {3: 4, 1: 2}
attempt(lambda: ({1: 2}).__ror__(1))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ror__('a'))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ror__([]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ror__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ror__(None))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ror__({1: 2}))  # expect: {1: 2}
attempt(lambda: ({}).__ror__({3: 4}))  # expect: {3: 4}
attempt(lambda: ({}).__ror__(1))  # expect: NotImplemented
attempt(lambda: ({}).__ror__('a'))  # expect: NotImplemented
attempt(lambda: ({}).__ror__([]))  # expect: NotImplemented
attempt(lambda: ({}).__ror__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({}).__ror__(None))  # expect: NotImplemented
attempt(lambda: ({}).__ror__({1: 2}))  # expect: {1: 2}
