# Items of all
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1, 2}.intersection([2, 3]))  # expect: {2}
attempt(lambda: {1, 2}.intersection([2], [1]))  # expect: set()
attempt(lambda: {1, 2} & {2})  # expect: {2}
attempt(lambda: {1} & [1])  # expect: TypeError unsupported operand type(s) for &: 'set' and 'list'
attempt(lambda: {1}.intersection(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: {1}.intersection())  # expect: {1}
attempt(lambda: {1}.intersection([[]]))  # expect: TypeError unhashable type: 'list'
