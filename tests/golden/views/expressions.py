a, b, c, d, f, g = 1, 2, 3, [], print, {}
a + b - c * d / a // b % c ** a @ b
a << b >> c & a | b ^ ~c
not a and b or c
a if b else c
a < b <= c != a is not b not in d
a is None, a is not None
-a, +b, ~c, not d
f(a, *d, b=c, **g)
f()(1)(2).x[3].y
d[1], d[1:2], d[::2], d[a:b:c], d[1, 2:3]
[1, 2, *d], (1,), (), {1, 2}, {}, {**g, "k": 1}
[x * y for x in d if x for y in x if y]
{k: v for k, v in g}
{x for x in d}
(x for x in d)
lambda x, /, y=1, *args, z, w=2, **kw: x + y
(y := a) + y
1_000, 0xff, 0o17, 0b101, 1.5e3, 2j, 1e400
"text" 'joined', b"bytes\x00", r"\raw", """three
lines"""
f"{a} {b!r:>10} {c=} {d:{a}.{b}} {{}}"
(await_ := 1), (yield_ := 2)
True, False, None, ...
24 * 60 * 60, "a" * 3, -1, (1, 2, 3)[0], not True
