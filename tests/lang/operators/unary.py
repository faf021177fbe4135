# -x, +x, ~x, abs(), not.
class Signed:
    def __neg__(self):
        return "neg"

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __abs__(self):
        return "abs"


s = Signed()
print(-s, +s, ~s, abs(s), not s, -True, +True, ~5, abs(-2.5), abs(3 + 4j))  # expect: neg pos inv abs False -1 1 -6 2.5 5.0
for f in (lambda: -"a", lambda: +[], lambda: ~1.5, lambda: abs("a"), lambda: -None):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: bad operand type for unary -: 'str'
# expect: bad operand type for unary +: 'list'
# expect: bad operand type for unary ~: 'float'
# expect: bad operand type for abs(): 'str'
# expect: bad operand type for unary -: 'NoneType'
