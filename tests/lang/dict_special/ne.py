# Dict.__ne__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ({1: 2}).__ne__({3: 4}))  # expect: True
attempt(lambda: ({1: 2}).__ne__(1))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ne__('a'))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ne__([]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ne__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ne__(None))  # expect: NotImplemented
attempt(lambda: ({1: 2}).__ne__({1: 2}))  # expect: False
attempt(lambda: ({}).__ne__({3: 4}))  # expect: True
attempt(lambda: ({}).__ne__(1))  # expect: NotImplemented
attempt(lambda: ({}).__ne__('a'))  # expect: NotImplemented
attempt(lambda: ({}).__ne__([]))  # expect: NotImplemented
attempt(lambda: ({}).__ne__([(5, 6)]))  # expect: NotImplemented
attempt(lambda: ({}).__ne__(None))  # expect: NotImplemented
attempt(lambda: ({}).__ne__({1: 2}))  # expect: True
