# Set() and frozenset() of iterables
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: set())  # expect: set()
attempt(lambda: frozenset())  # expect: frozenset()
attempt(lambda: set([1, 1]))  # expect: {1}
attempt(lambda: frozenset('a'))  # expect: frozenset({'a'})
attempt(lambda: set(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: set([[]]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: set([1], [2]))  # expect: TypeError set expected at most 1 argument, got 2
attempt(lambda: set(x=1))  # expect: TypeError set() takes no keyword arguments
attempt(lambda: frozenset([1]) == {1})  # expect: True
attempt(lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])))  # expect: True
attempt(lambda: hash(set()))  # expect: TypeError unhashable type: 'set'
