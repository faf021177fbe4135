# Tuples: items, arithmetic, methods, errors.
t = (1, 2, 3)
print(t[0], t[-1], t[::-1], t + (4,), t * 2, 2 in t, t.index(2), t.count(1), (1,), (), len(t), tuple("ab"))  # expect: 1 3 (3, 2, 1) (1, 2, 3, 4) (1, 2, 3, 1, 2, 3) True 1 1 (1,) () 3 ('a', 'b')
print(t < (1, 2, 4), t == (1, 2, 3), hash(t) == hash((1, 2, 3)), {t: "ok"}[1, 2, 3], max(t), (*t, 4))  # expect: True True True ok 3 (1, 2, 3, 4)
for f in (lambda: t[5], lambda: t["a"], lambda: t + [4], lambda: t.index(9), lambda: hash((1, [])), lambda: tuple(5), lambda: t.append(1)):
    try:
        f()
    except (IndexError, TypeError, ValueError, AttributeError) as error:
        print(error)  # expect: tuple index out of range
# expect: tuple indices must be integers or slices, not str
# expect: can only concatenate tuple (not "list") to tuple
# expect: tuple.index(x): x not in tuple
# expect: unhashable type: 'list'
# expect: 'int' object is not iterable
# expect: 'tuple' object has no attribute 'append'
