# Items of the first only
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1, 2}.difference([2]))  # expect: {1}
attempt(lambda: {1, 2}.difference([1], [2]))  # expect: set()
attempt(lambda: {1, 2} - {2})  # expect: {1}
attempt(lambda: {1} - [1])  # expect: TypeError unsupported operand type(s) for -: 'set' and 'list'
attempt(lambda: {1}.difference())  # expect: {1}
attempt(lambda: {1}.difference(5))  # expect: TypeError 'int' object is not iterable
