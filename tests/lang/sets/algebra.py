# Operators and methods of sets.
a, b = {1, 2, 3}, {2, 3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a.isdisjoint({9}))  # expect: [1, 2, 3, 4] [2, 3] [1] [1, 4] True
print(sorted(a.union([5], (6,))), sorted(a.intersection([2], [2, 3])), sorted(a.difference("x")), sorted(a.symmetric_difference([1])))  # expect: [1, 2, 3, 5, 6] [2] [1, 2, 3] [2, 3]
a |= {7}
a &= {1, 7}
a ^= {1}
a -= {9}
print(a, {1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {1} == frozenset([1]), {1} != {2}, {1} < {2}, {1}.issubset([1, 2]))  # expect: {7} True True True True True False True
print(type({1} | frozenset([2])).__name__, type(frozenset([1]) | {2}).__name__, repr(set()), repr(frozenset({1})))  # expect: set frozenset set() frozenset({1})
