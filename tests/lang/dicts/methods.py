# get, setdefault, pop, update, fromkeys.
d = {1: 2}
print(d.get(1), d.get(5), d.get(5, 6), d.setdefault(7), d.setdefault(1, 9), d.pop(7), d.pop(8, "no"), d)  # expect: 2 None 6 None 2 None no {1: 2}
d.update({3: 4}, x=5)
d.update([(6, 7), "ab"])
d |= {1: 0}
print(d, dict.fromkeys("ab", 0), dict(a=1, **{"b": 2}), dict(zip("xy", (1, 2))), dict([(1, 2)], k=3))  # expect: {1: 0, 3: 4, 'x': 5, 6: 7, 'a': 'b'} {'a': 0, 'b': 0} {'a': 1, 'b': 2} {'x': 1, 'y': 2} {1: 2, 'k': 3}
for f in (lambda: d[99], lambda: d.pop(99), lambda: {}.popitem(), lambda: d.update(5), lambda: d.update([1]),
          lambda: d.update([(1, 2, 3)]), lambda: dict(["a"]), lambda: dict.fromkeys(5), lambda: d + {}, lambda: d | [(1, 2)]):
    try:
        f()
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)  # expect: KeyError 99
# expect: KeyError 99
# expect: KeyError 'popitem(): dictionary is empty'
# expect: TypeError 'int' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
# expect: TypeError 'int' object is not iterable
# expect: TypeError unsupported operand type(s) for +: 'dict' and 'dict'
# expect: TypeError unsupported operand type(s) for |: 'dict' and 'list'
