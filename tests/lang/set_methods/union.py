# Items of any
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1}.union([2], {3}))  # expect: {1, 2, 3}
attempt(lambda: {1}.union())  # expect: {1}
attempt(lambda: {1} | {2})  # expect: {1, 2}
attempt(lambda: {1} | [2])  # expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
attempt(lambda: {1}.union(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: {1}.union([[]]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: frozenset({1}) | {2})  # expect: frozenset({1, 2})
attempt(lambda: {1} | frozenset({2}))  # expect: {1, 2}
