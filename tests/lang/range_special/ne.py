# Range.__ne__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (range(5)).__ne__(2))  # expect: NotImplemented
attempt(lambda: (range(5)).__ne__(-1))  # expect: NotImplemented
attempt(lambda: (range(5)).__ne__(9))  # expect: NotImplemented
attempt(lambda: (range(5)).__ne__('a'))  # expect: NotImplemented
attempt(lambda: (range(5)).__ne__(slice(1, 3)))  # expect: NotImplemented
attempt(lambda: (range(5)).__ne__(1.0))  # expect: NotImplemented
attempt(lambda: (range(5)).__ne__(range(5)))  # expect: False
attempt(lambda: (range(5)).__ne__(None))  # expect: NotImplemented
