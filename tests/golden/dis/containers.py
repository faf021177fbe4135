def displays(a, b):
    return [], (), {}, [a], (a,), {a}, {a: b}, [a, b], (a, b), {a, b}, {a: b, b: a}


def constants():
    return [1, 2], (1, 2), {1}, [1, 2, 3], (1, (2, "x", None)), {"a": 1, "b": 2}, {1: 1}


def long_constant_list():
    return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]


def starred(a, b):
    return [*a], (*a,), {*a}, [*a, 1, *b], (1, *a, 2), {*a, *b}, {**a}, {1: 2, **a, 3: 4, **b}


def subscripts(a, k):
    a[k]
    a[0]
    a[k] = 1
    del a[k]
    a[k, 1]
    a[k][1]
    a[k].b[1] = a[0]


def slices(a, i, j):
    a[:]
    a[i:]
    a[:j]
    a[i:j]
    a[i:j:2]
    a[::-1]
    a[1:2]
    a[i:j] = a
    a[::2] = a
    del a[i:j]
    a[i:j, 1:2]
    a[...]
    a[*i, j]


def unpacking(x):
    a, b = x
    (c, d), e = x
    [f, g, *h] = x
    *i, = x
    j, *k, l = x
    return a, b, c, d, e, f, g, h, i, j, k, l


def swaps(a, b, c, d):
    a, b = b, a
    a, b, c = c, a, b
    a, b, c, d = d, c, b, a
    return a, b, c, d


def multiple_targets(o):
    a = b = 1
    c = o.x = o[0] = d = a
    (e, f) = g = a, b
    return a, b, c, d, e, f, g


def unpack_constant():
    a, b = 1, 2
    c, (d, e) = 1, (2, 3)
    [f, g] = (1, 2)
    return a, b, c, d, e, f, g


def big_dict():
    return {
        "a": 1, "b": [1, 2], "c": {"d": None}, "e": (1, 2), "f": 6, "g": 7, "h": 8,
        "i": 9, "j": 10, "k": 11, "l": 12, "m": 13, "n": 14, "o": 15, "p": 16, "q": 17,
        "r": 18, "s": 19, "t": 20,
    }


def deletes(a, b):
    del a, b.x, b[0]
    del (c, d)
    del [e, (f,)]


def in_constant(x):
    return x in [1, 2], x in {1, 2}, x in (1, 2), x not in [1, x]


def membership_list(x, a):
    for y in [a, x]:
        print(y)
    return x in [a, 1]


def store_then_load(x):
    y = x
    z = y
    a = z + y
    b = a
    return b


def nested(a):
    return [[a, [a]], (a, {a: [a]}), {"k": {a: (a, [])}}]


def attribute_chain(a):
    a.b.c.d = a.e.f
    a.b, a.c = a.c, a.b
    return a.b.c


def ignored(a):
    a
    a.b
    1
    "text"
    a, 1
    [a]
    a + 1
    ...
