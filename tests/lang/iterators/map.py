# A function over iterables
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(map(str, [1, 2])))  # expect: ['1', '2']
attempt(lambda: list(map(lambda a, b: a + b, [1, 2], [3])))  # expect: [4]
attempt(lambda: list(map(None, [1])))  # expect: TypeError 'NoneType' object is not callable
attempt(lambda: map(str))  # expect: TypeError map() must have at least two arguments.
attempt(lambda: map())  # expect: TypeError map() must have at least two arguments.
attempt(lambda: list(map(5, [1])))  # expect: TypeError 'int' object is not callable
attempt(lambda: map(str, 5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: list(map(str, [])))  # expect: []
