# Range.__eq__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (range(5)).__eq__(2))  # expect: NotImplemented
attempt(lambda: (range(5)).__eq__(-1))  # expect: NotImplemented
attempt(lambda: (range(5)).__eq__(9))  # expect: NotImplemented
attempt(lambda: (range(5)).__eq__('a'))  # expect: NotImplemented
attempt(lambda: (range(5)).__eq__(slice(1, 3)))  # expect: NotImplemented
attempt(lambda: (range(5)).__eq__(1.0))  # expect: NotImplemented
attempt(lambda: (range(5)).__eq__(range(5)))  # expect: True
attempt(lambda: (range(5)).__eq__(None))  # expect: NotImplemented
