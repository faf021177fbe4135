# List.__contains__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ([1, 2]).__contains__([3]))  # expect: False
attempt(lambda: ([1, 2]).__contains__((3,)))  # expect: False
attempt(lambda: ([1, 2]).__contains__(2))  # expect: True
attempt(lambda: ([1, 2]).__contains__(-1))  # expect: False
attempt(lambda: ([1, 2]).__contains__('ab'))  # expect: False
attempt(lambda: ([1, 2]).__contains__(None))  # expect: False
attempt(lambda: ([1, 2]).__contains__([1, 2]))  # expect: False
attempt(lambda: ([1, 2]).__contains__(1.5))  # expect: False
attempt(lambda: ([]).__contains__([3]))  # expect: False
attempt(lambda: ([]).__contains__((3,)))  # expect: False
attempt(lambda: ([]).__contains__(2))  # expect: False
attempt(lambda: ([]).__contains__(-1))  # expect: False
attempt(lambda: ([]).__contains__('ab'))  # expect: False
attempt(lambda: ([]).__contains__(None))  # expect: False
