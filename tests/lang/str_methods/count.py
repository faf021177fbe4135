# Non-overlapping occurrences
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'aaaa'.count('aa'))  # expect: 2
attempt(lambda: 'abc'.count(''))  # expect: 4
attempt(lambda: ''.count(''))  # expect: 1
attempt(lambda: 'banana'.count('an', 2))  # expect: 1
attempt(lambda: 'banana'.count('a', -3, -1))  # expect: 1
attempt(lambda: 'abc'.count('d'))  # expect: 0
attempt(lambda: 'abc'.count(5))  # expect: TypeError count() argument 1 must be str, not int
attempt(lambda: 'abc'.count('a', 'x'))
# expect: TypeError slice indices must be integers or None or have an __index__ method
