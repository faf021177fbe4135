# Items for which a function is true
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(filter(None, [0, 1, '', 'a'])))  # expect: [1, 'a']
attempt(lambda: list(filter(lambda x: x > 1, [1, 2])))  # expect: [2]
attempt(lambda: list(filter(5, [1])))  # expect: TypeError 'int' object is not callable
attempt(lambda: filter(None))  # expect: TypeError filter expected 2 arguments, got 1
attempt(lambda: filter(None, 5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: list(filter(str, [])))  # expect: []
