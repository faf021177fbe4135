# sum(), any() and all().
print(sum([1, 2], 10), sum([[1], [2]], []), sum([1 << 70, 1]), sum(x for x in range(4)), sum([True, True]), sum([1.5, 2j]))  # expect: 13 [1, 2] 1180591620717411303425 6 2 (1.5+2j)
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in range(9)), all("ab"))  # expect: False True True False True True
for f in (lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: sum([b"a"], b""), lambda: sum(5), lambda: any(5), lambda: sum([None])):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: sum() can't sum strings [use ''.join(seq) instead]
# expect: sum() can't sum bytes [use b''.join(seq) instead]
# expect: 'int' object is not iterable
# expect: 'int' object is not iterable
# expect: unsupported operand type(s) for +: 'int' and 'NoneType'
