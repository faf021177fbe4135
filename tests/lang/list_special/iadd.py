# List.__iadd__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ([1, 2]).__iadd__([3]))  # expect: [1, 2, 3]
attempt(lambda: ([1, 2]).__iadd__((3,)))  # expect: [1, 2, 3]
attempt(lambda: ([1, 2]).__iadd__(2))  # expect: TypeError 'int' object is not iterable
attempt(lambda: ([1, 2]).__iadd__(-1))  # expect: TypeError 'int' object is not iterable
attempt(lambda: ([1, 2]).__iadd__('ab'))  # expect: [1, 2, 'a', 'b']
attempt(lambda: ([1, 2]).__iadd__(None))  # expect: TypeError 'NoneType' object is not iterable
attempt(lambda: ([1, 2]).__iadd__([1, 2]))  # expect: [1, 2, 1, 2]
attempt(lambda: ([1, 2]).__iadd__(1.5))  # expect: TypeError 'float' object is not iterable
attempt(lambda: ([]).__iadd__([3]))  # expect: [3]
attempt(lambda: ([]).__iadd__((3,)))  # expect: [3]
attempt(lambda: ([]).__iadd__(2))  # expect: TypeError 'int' object is not iterable
attempt(lambda: ([]).__iadd__(-1))  # expect: TypeError 'int' object is not iterable
attempt(lambda: ([]).__iadd__('ab'))  # expect: ['a', 'b']
attempt(lambda: ([]).__iadd__(None))  # expect: TypeError 'NoneType' object is not iterable
