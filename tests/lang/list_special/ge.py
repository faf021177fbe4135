# List.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ([1, 2]).__ge__([3]))  # expect: False
attempt(lambda: ([1, 2]).__ge__((3,)))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__ge__(2))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__ge__(-1))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__ge__('ab'))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__ge__(None))  # expect: NotImplemented
attempt(lambda: ([1, 2]).__ge__([1, 2]))  # expect: True
attempt(lambda: ([1, 2]).__ge__(1.5))  # expect: NotImplemented
attempt(lambda: ([]).__ge__([3]))  # expect: False
attempt(lambda: ([]).__ge__((3,)))  # expect: NotImplemented
attempt(lambda: ([]).__ge__(2))  # expect: NotImplemented
attempt(lambda: ([]).__ge__(-1))  # expect: NotImplemented
attempt(lambda: ([]).__ge__('ab'))  # expect: NotImplemented
attempt(lambda: ([]).__ge__(None))  # expect: NotImplemented
