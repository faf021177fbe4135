# List.__le__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ([1, 2]).__le__([3]))  # expect: True
attempt(lambda: ([1, 2]).__le__((3,)))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__le__(2))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__le__(-1))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__le__('ab'))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__le__(None))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__le__([1, 2]))  # expect: True
attempt(lambda: ([1, 2]).__le__(1.5))  # expect: NotImplemented
attempt(lambda: ([]).__le__([3]))  # expect: True
attempt(lambda: ([]).__le__((3,)))  # expect: NotImplemented
attempt(lambda: ([]).__le__(2))  # expect: NotImplemented
attempt(lambda: ([]).__le__(-1))  # expect: NotImplemented
attempt(lambda: ([]).__le__('ab'))  # expect: NotImplemented
attempt(lambda: ([]).__le__(None))  # expect: NotImplemented
