# Iter() and next() with all their arguments
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: next(iter([1])))  # expect: 1
attempt(lambda: next(iter([])))  # expect: StopIteration 
attempt(lambda: next(iter([]), 'd'))  # expect: d
attempt(lambda: next(5))  # expect: TypeError 'int' object is not an iterator
attempt(lambda: next([]))  # expect: TypeError 'list' object is not an iterator
attempt(lambda: iter(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: list(iter(iter([1]))))  # expect: [1]
attempt(lambda: list(iter([3, 2, 1].pop, 2)))  # expect: [1]
attempt(lambda: iter(5, 1))  # expect: TypeError iter(v, w): v must be callable
attempt(lambda: iter())  # expect: TypeError iter expected at least 1 argument, got 0
attempt(lambda: next(iter([]), 1, 2))  # expect: TypeError next expected at most 2 arguments, got 3
