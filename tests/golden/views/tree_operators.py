# Operators, their precedence and their places.
a or b or c and d and not e or (f or g)
not not a
a < b <= c == d != e > f >= g
a is b is not c in d not in e
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b; +~-a; (-a) ** b
a ** b ** c
(a + b) * (c)
a if b else c if d else e
(a, b), (), (a,), [], [a, *b], {}, {a}, {*a, b}, {a: b, **c, d: e}
a[b], a[b:c], a[b:c:d], a[:], a[::], a[:b, c:, ...], a[b,], a[*b], a[*b, c:d], a[b := c]
a.b.c[d](e).f
(a := b, c)
(  # a comment
    a
    + b  # another
)
a + \
    b
é + "é" + ü  # columns count bytes
