# difference() with an iterable hashes its items: a set in it is refused, though `in` takes one
for action in (lambda: {1, 2}.difference([{1}]), lambda: {1, 2}.difference_update([{1}]), lambda: {frozenset({1})} - {frozenset({1})}):
    try:
        print(action())
    except TypeError as error:
        print(error)
print({1} in {frozenset({1})})
# expect: unhashable type: 'set'
# expect: unhashable type: 'set'
# expect: set()
# expect: True
