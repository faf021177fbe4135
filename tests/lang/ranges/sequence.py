# A range is a sequence: slices, equality, search.
r = range(0, 10, 3)
print(r, list(r), len(r), r[1], r[-1], r[::-1], r[1:3], range(10)[2:8:2], range(5), r.start, r.stop, r.step)  # expect: range(0, 10, 3) [0, 3, 6, 9] 4 3 9 range(9, -3, -3) range(3, 9, 3) range(2, 8, 2) range(0, 5) 0 10 3
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(2, 1), hash(range(5)) == hash(range(0, 5)), 3 in r, 4 in r, 3.0 in r, "a" in r)  # expect: True True True True False True False
print(r.index(6), r.count(6), list(reversed(r)), bool(range(0)), [*range(3)], sum(range(101)), max(r), sorted(r, reverse=True))  # expect: 2 1 [9, 6, 3, 0] False [0, 1, 2] 5050 9 [9, 6, 3, 0]
for f in (lambda: r.index(5), lambda: r.index("a"), lambda: r[9], lambda: r["a"], lambda: r + r, lambda: setattr(r, "start", 1)):
    try:
        f()
    except (ValueError, IndexError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)  # expect: ValueError 5 is not in range
# expect: ValueError sequence.index(x): x not in sequence
# expect: IndexError range object index out of range
# expect: TypeError range indices must be integers or slices, not str
# expect: TypeError unsupported operand type(s) for +: 'range' and 'range'
# expect: AttributeError readonly attribute
