# Dict.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__ge__({3: 4}))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ge__(1))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ge__('a'))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ge__([]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ge__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ge__(None))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ge__({1: 2}))  # expect: NotImplemented
attempt(lambda: ({}).__ge__({3: 4}))  # expect: NotImplemented
attempt(lambda: ({}).__ge__(1))  # expect: NotImplemented
attempt(lambda: ({}).__ge__('a'))  # expect: NotImplemented
attempt(lambda: ({}).__ge__([]))  # expect: NotImplemented
attempt(lambda: ({}).__ge__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({}).__ge__(None))  # expect: NotImplemented
attempt(lambda: ({}).__ge__({1: 2}))  # expect: NotImplemented
