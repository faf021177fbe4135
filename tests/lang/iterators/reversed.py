# From the end
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(reversed([1, 2])))  # expect: [2, 1]
attempt(lambda: list(reversed('ab')))  # expect: ['b', 'a']
attempt(lambda: list(reversed(range(3))))  # expect: [2, 1, 0]
attempt(lambda: reversed({1}))  # expect: TypeError 'set' object is not reversible
attempt(lambda: reversed(5))  # expect: TypeError 'int' object is not reversible
attempt(lambda: reversed())  # expect: TypeError reversed expected 1 argument, got 0
attempt(lambda: reversed(iter([])))  # expect: TypeError 'list_iterator' object is not reversible
attempt(lambda: list(reversed((1, 2))))  # expect: [2, 1]
