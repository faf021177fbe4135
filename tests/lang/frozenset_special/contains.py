# Frozenset.__contains__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__contains__({2, 3}))  # expect: False
attempt(lambda: (frozenset({1, 2})).__contains__(frozenset({1})))  # expect: False
attempt(lambda: (frozenset({1, 2})).__contains__([1]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: (frozenset({1, 2})).__contains__(1))  # expect: True
attempt(lambda: (frozenset({1, 2})).__contains__([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: (frozenset({1, 2})).__contains__(None))  # expect: False
