# Min() and max()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: max(1, 3, 2))  # expect: 3
attempt(lambda: max([1, 3]))  # expect: 3
attempt(lambda: max([]))  # expect: ValueError max() iterable argument is empty
attempt(lambda: max([], default=5))  # expect: 5
attempt(lambda: max(1, 2, key=lambda x: -x))  # expect: 1
attempt(lambda: max('a', 1))
# expect: TypeError '>' not supported between instances of 'int' and 'str'
attempt(lambda: max(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: max())  # expect: TypeError max expected at least 1 argument, got 0
attempt(lambda: min('b', 'a'))  # expect: a
attempt(lambda: min({3: 1, 2: 5}))  # expect: 2
attempt(lambda: max(1, 2, default=3))
# expect: TypeError Cannot specify a default for max() with multiple positional arguments
attempt(lambda: max([1, 2], key=5))  # expect: TypeError 'int' object is not callable
attempt(lambda: min((x for x in 'ba')))  # expect: a
attempt(lambda: max(1, 1.0))  # expect: 1
attempt(lambda: max(1.0, 1))  # expect: 1.0
