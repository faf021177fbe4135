# Every form of assignment and deletion.
a = b = 1
a, *b = c
[a, b], (c, d) = e
(a) = 1
a.b = c[0] = 1
a: int
a: int = 1
(a): int = 1
a.b: int = 1
a[0]: "text"
a += 1; a -= 1; a *= 1; a @= 1; a /= 1; a //= 1; a %= 1
a **= 1; a >>= 1; a <<= 1; a &= 1; a ^= 1; a |= 1
a.b += c, d
x = *a, b
x = yield_ = (y := 5)
for a.b, *c in *d, e: pass
del a, b.c, d[0], (e), (f, g), [h]
