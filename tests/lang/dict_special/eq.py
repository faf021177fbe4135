# Dict.__eq__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__eq__({3: 4}))  # expect: False
attempt(lambda: ({1: 2}).__eq__(1))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__eq__('a'))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__eq__([]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__eq__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__eq__(None))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__eq__({1: 2}))  # expect: True
attempt(lambda: ({}).__eq__({3: 4}))  # expect: False
attempt(lambda: ({}).__eq__(1))  # expect: NotImplemented
attempt(lambda: ({}).__eq__('a'))  # expect: NotImplemented
attempt(lambda: ({}).__eq__([]))  # expect: NotImplemented
attempt(lambda: ({}).__eq__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({}).__eq__(None))  # expect: NotImplemented
attempt(lambda: ({}).__eq__({1: 2}))  # expect: False
