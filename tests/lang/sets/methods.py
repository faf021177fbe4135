# add, remove, discard, pop and their errors; a set is found as its frozenset.
s = {1, 2}
s.add(2)
s.discard(9)
s.remove(1)
print(s, s.pop(), s, len({1, True, 1.0}), {frozenset([1])} == {frozenset([1])}, {1} in {frozenset([1])})  # expect: set() 2 set() 1 True True
for f in (lambda: s.pop(), lambda: s.remove(5), lambda: {1}.remove({2}), lambda: s.add([]), lambda: {1} | [2], lambda: {1} < [1],
          lambda: set(5), lambda: {1}[0], lambda: hash({1}), lambda: frozenset().add(1), lambda: s.update(5)):
    try:
        f()
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)  # expect: KeyError 'pop from an empty set'
# expect: KeyError 5
# expect: KeyError {2}
# expect: TypeError unhashable type: 'list'
# expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
# expect: TypeError '<' not supported between instances of 'set' and 'list'
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError unhashable type: 'set'
# expect: AttributeError 'frozenset' object has no attribute 'add'
# expect: TypeError 'int' object is not iterable
