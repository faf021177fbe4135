# List.__eq__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ([1, 2]).__eq__([3]))  # expect: False
attempt(lambda: ([1, 2]).__eq__((3,)))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__eq__(2))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__eq__(-1))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__eq__('ab'))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__eq__(None))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__eq__([1, 2]))  # expect: True
attempt(lambda: ([1, 2]).__eq__(1.5))  # expect: NotImplemented
attempt(lambda: ([]).__eq__([3]))  # expect: False
attempt(lambda: ([]).__eq__((3,)))  # expect: NotImplemented
attempt(lambda: ([]).__eq__(2))  # expect: NotImplemented
attempt(lambda: ([]).__eq__(-1))  # expect: NotImplemented
attempt(lambda: ([]).__eq__('ab'))  # expect: NotImplemented
attempt(lambda: ([]).__eq__(None))  # expect: NotImplemented
