# Count() and index()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1, 2, 1).count(1))  # expect: 2
attempt(lambda: ().count(1))  # expect: 0
attempt(lambda: (1, 2, 1).index(1, 1))  # expect: 2
attempt(lambda: (1,).index(2))  # expect: ValueError tuple.index(x): x not in tuple
attempt(lambda: (1,).index(1, 'a'))
# expect: TypeError slice indices must be integers or have an __index__ method
attempt(lambda: (1,).count())
# expect: TypeError tuple.count() takes exactly one argument (0 given)
attempt(lambda: (1, 2, 3).index(3, -1))  # expect: 2
