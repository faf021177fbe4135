# view & other: the view is asked for each item of the other, so what it cannot hold is not hashed.
d = {1: 'a', 2: 'b'}
def show(f):
    try:
        r = f()
        print(type(r).__name__, sorted(r, key=repr))
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: {}.items() & [[1]])
show(lambda: d.keys() & [1, 3])
show(lambda: [1, 3] & d.keys())
show(lambda: d.keys() & {1, 2, 3})
show(lambda: d.keys() & frozenset({1, 2, 3}))
show(lambda: frozenset({1}) & d.keys())
show(lambda: {1} & d.keys())
show(lambda: d.items() & [(1, 'a'), 5, [1, 2]])
show(lambda: d.items() & [(1, [])])
show(lambda: d.keys() & [[]])
show(lambda: d.keys() & 5)
show(lambda: d.keys() & {1: 1, 2: 2, 7: 7}.keys())
show(lambda: d.keys() & d.values())
show(lambda: d.values() & [1])
# expect: set []
# expect: set [1]
# expect: set [1]
# expect: set [1, 2]
# expect: set [1, 2]
# expect: set [1]
# expect: set [1]
# expect: set [(1, 'a')]
# expect: set []
# expect: TypeError unhashable type: 'list'
# expect: TypeError 'int' object is not iterable
# expect: set [1, 2]
# expect: set []
# expect: TypeError unsupported operand type(s) for &: 'dict_values' and 'list'
