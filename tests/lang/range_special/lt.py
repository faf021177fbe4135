# Range.__lt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (range(5)).__lt__(2))  # expect: NotImplemented
attempt(lambda: (range(5)).__lt__(-1))  # expect: NotImplemented
attempt(lambda: (range(5)).__lt__(9))  # expect: NotImplemented
attempt(lambda: (range(5)).__lt__('a'))  # expect: NotImplemented
attempt(lambda: (range(5)).__lt__(slice(1, 3)))  # expect: NotImplemented
attempt(lambda: (range(5)).__lt__(1.0))  # expect: NotImplemented
attempt(lambda: (range(5)).__lt__(range(5)))  # expect: NotImplemented
attempt(lambda: (range(5)).__lt__(None))  # expect: NotImplemented
