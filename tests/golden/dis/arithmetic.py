def plus(a, b):
    return a + b


def every_operator(a, b):
    a + b, a - b, a * b, a / b, a // b, a % b, a ** b, a @ b
    a << b, a >> b, a & b, a | b, a ^ b


def every_assignment(a, b):
    a += b
    a -= b
    a *= b
    a /= b
    a //= b
    a %= b
    a **= b
    a @= b
    a <<= b
    a >>= b
    a &= b
    a |= b
    a ^= b


def unary(a):
    return +a, -a, ~a, not a


def comparisons(a, b):
    return a < b, a <= b, a == b, a != b, a > b, a >= b


def identity(a, b):
    return a is b, a is not b, a is None, a is not None


def membership(a, b):
    return a in b, a not in b, a in (1, 2), a in [1, 2], a in {1}


def chained(a, b, c, d):
    return a < b <= c != d


def chained_condition(a, b, c):
    if a < b < c:
        return 1
    return 2


def folded():
    return 24 * 60 * 60, -1, 2 ** 10, "a" + "b", "-" * 5, 1 / 4, 7 // 2, ~5, not 1, (1, 2) + (3,)


def not_folded(a):
    return 1 / 0, 2 ** 1000000, "x" * 10000, a + 1 + 2, 1 + 2 + a


def precedence(a, b, c):
    return a + b * c, (a + b) * c, -a ** b, not a == b, a or b and c


def augmented_places(o, k):
    o.x += 1
    o[k] -= 2
    o[k:] *= 3
    o.y.z[k].w |= 4


def big_and_small():
    return 0, 1, -1, 255, 256, 2 ** 64, 123456789012345678901234567890, 1e300, 5e-324, 1j, -0.0


def conditional(a, b, c):
    return b if a else c


def nested_conditional(a, b, c):
    return 1 if a else 2 if b else 3 if c else 4
