# issuperset() and isdisjoint() of an iterable hash its items: a set among them is refused, where
# `in` takes it for a frozenset.
s = {1, frozenset([2])}
print({2} in s)  # expect: True
for method in (s.issuperset, s.isdisjoint, s.issubset, s.intersection):
    try:
        print(method([{2}]))
    except TypeError as error:
        print(method.__name__, error)
# expect: issuperset unhashable type: 'set'
# expect: isdisjoint unhashable type: 'set'
# expect: issubset unhashable type: 'set'
# expect: intersection unhashable type: 'set'
