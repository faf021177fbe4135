# List() of iterables
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list())  # expect: []
attempt(lambda: list('ab'))  # expect: ['a', 'b']
attempt(lambda: list({1: 2}))  # expect: [1]
attempt(lambda: list(range(3)))  # expect: [0, 1, 2]
attempt(lambda: list(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: list([1], [2]))  # expect: TypeError list expected at most 1 argument, got 2
attempt(lambda: list(x=1))  # expect: TypeError list() takes no keyword arguments
attempt(lambda: list(iterable=[1]))  # expect: TypeError list() takes no keyword arguments
