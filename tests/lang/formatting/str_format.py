# str.format(): fields, attributes, items, conversions.
print("{} {}".format(1, 2), "{1} {0} {1}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{}{a}{}".format(1, 2, a=0))  # expect: 1 2 b a b 1 2 102
print("{0.real} {0.imag}".format(1 + 2j), "{0[1]} {0[0]}".format([1, 2]), "{a[k]} {a[x y]}".format(a={"k": 5, "x y": 6}))  # expect: 1.0 2.0 2 1 5 6
print("{!r} {!s} {!a}".format("é", "é", "é"), "{:>{w}}|{:{}}".format(5, 6, 4, w=3), "{{}} {{{}}}".format(1))  # expect: 'é' é '\xe9'   5|   6 {} {1}
print("{0:{1}.{2}f}".format(3.14159, 8, 2), "{0[0][1]}".format([[1, 2]]), "{.real}".format(3), "{[0]}".format("xy"))  # expect:     3.14 2 3 x


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("{a} {b}".format_map(Default(a=1)))  # expect: 1 <b>
