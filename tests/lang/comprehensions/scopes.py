# A comprehension has a scope of its own, but its first iterable is evaluated outside.
x = "outer"
print([x for x in range(3)], x, {x: x for x in "ab"}, {x for x in [1, 1]}, [y for x in [[1, 2], [3]] for y in x if y != 2], x)  # expect: [0, 1, 2] outer {'a': 'a', 'b': 'b'} {1} [1, 3] outer
print([last := n for n in range(3)], last, [(i, j) for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(3)])  # expect: [0, 1, 2] 2 [(1, 0), (2, 0), (2, 1)] [[], [0], [0, 1]]


class A:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        wrong = [i * len(items) for i in range(1)]
    except NameError as error:
        wrong = str(error)


print(A.doubled, A.wrong, [f() for f in [lambda: i for i in range(3)]], list(x for x in "ab"), sum(n * n for n in range(4)))  # expect: [2, 4] name 'items' is not defined [2, 2, 2] ['a', 'b'] 14
