# Every binary operator reaches its method, with the right names.
names = "add sub mul matmul truediv floordiv mod pow lshift rshift and xor or".split()
space = {}
for name in names:
    space[f"__{name}__"] = lambda self, other, name=name: name
    space[f"__r{name}__"] = lambda self, other, name=name: "r" + name
Any = type("Any", (), space)
x = Any()
print(x + 1, x - 1, x * 1, x @ 1, x / 1, x // 1, x % 1, x ** 1, x << 1, x >> 1, x & 1, x ^ 1, x | 1)  # expect: add sub mul matmul truediv floordiv mod pow lshift rshift and xor or
print(1 + x, 1 - x, 1 * x, 1 @ x, 1 / x, 1 // x, 1 % x, 1 ** x, 1 << x, 1 >> x, 1 & x, 1 ^ x, 1 | x)  # expect: radd rsub rmul rmatmul rtruediv rfloordiv rmod rpow rlshift rrshift rand rxor ror
print(divmod(7, 2), pow(2, 3), -5 // 2, "%s" % 1)  # expect: (3, 1) 8 -3 1
