# Subsets, supersets, disjointness
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1}.issubset([1, 2]))  # expect: True
attempt(lambda: {1} <= {1, 2})  # expect: True
attempt(lambda: {1} < {1})  # expect: False
attempt(lambda: {1, 2}.issuperset([1]))  # expect: True
attempt(lambda: {1, 2} >= {1})  # expect: True
attempt(lambda: {1}.isdisjoint([2]))  # expect: True
attempt(lambda: {1}.isdisjoint([1]))  # expect: False
attempt(lambda: {1} <= [1, 2])
# expect: TypeError '<=' not supported between instances of 'set' and 'list'
attempt(lambda: {1}.issubset(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: set() <= set())  # expect: True
