# Sorted() gives a list
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: sorted([3, 1, 2]))  # expect: [1, 2, 3]
attempt(lambda: sorted('bca'))  # expect: ['a', 'b', 'c']
attempt(lambda: sorted({2: 1, 1: 2}))  # expect: [1, 2]
attempt(lambda: sorted([1, 2], reverse=True))  # expect: [2, 1]
attempt(lambda: sorted(['b', 'A'], key=str.lower))  # expect: ['A', 'b']
attempt(lambda: sorted([1, 'a']))
# expect: TypeError '<' not supported between instances of 'str' and 'int'
attempt(lambda: sorted(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: sorted())  # expect: TypeError sorted expected 1 argument, got 0
attempt(lambda: sorted([1], 5))  # expect: TypeError sorted expected 1 argument, got 2
attempt(lambda: sorted([1], foo=1))
# expect: TypeError sort() got an unexpected keyword argument 'foo'
attempt(lambda: sorted([]))  # expect: []
