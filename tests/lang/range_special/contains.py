# Range.__contains__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (range(5)).__contains__(2))  # expect: True
attempt(lambda: (range(5)).__contains__(-1))  # expect: False
attempt(lambda: (range(5)).__contains__(9))  # expect: False
attempt(lambda: (range(5)).__contains__('a'))  # expect: False
attempt(lambda: (range(5)).__contains__(slice(1, 3)))  # expect: False
attempt(lambda: (range(5)).__contains__(1.0))  # expect: True
attempt(lambda: (range(5)).__contains__(range(5)))  # expect: False
attempt(lambda: (range(5)).__contains__(None))  # expect: False
