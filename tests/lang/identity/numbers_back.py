# Which operations on a number give the number itself.
n = 1000
print(+n is n, int(n) is n, abs(n) is n, n.__index__() is n, round(n) is n, n.real is n, n.conjugate() is n)  # expect: True True True True True True True
big = 10**40
print(+big is big, int(big) is big, abs(big) is big, big.real is big, round(big) is big)  # expect: True True True True True
t = (1, 2)
print(t + () is t, () + t is t, t * 1 is t, t[:] is t, tuple(t) is t, t * 0 is ())  # expect: True True True True True True
data = b"abc"
print(data + b"" is data, bytes(data) is data, data[:] is data, data * 1 is data, data.strip() is data)  # expect: True True True True True
frozen = frozenset([1])
print(frozenset(frozen) is frozen, frozen.copy() is frozen, [] is [], {} is {}, object() is object())  # expect: True True False False False
