# Special methods of operators: forward, reflected, in place, NotImplemented.
class V:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        if isinstance(other, V):
            return self.name + "+" + other.name
        return NotImplemented

    def __radd__(self, other):
        return f"{other}+{self.name}"

    def __iadd__(self, other):
        self.name += "!"
        return self

    def __neg__(self):
        return "-" + self.name

    def __pow__(self, other, modulus=None):
        return ("pow", other, modulus)

    def __rpow__(self, other):
        return ("rpow", other)

    def __matmul__(self, other):
        return "@"

    def __divmod__(self, other):
        return (1, 2)

    def __invert__(self):
        return "~"

    def __abs__(self):
        return "abs"

    def __round__(self, n=None):
        return ("round", n)


a = V("a")
b = V("b")
print(a + b)  # expect: a+b
print(1 + a)  # expect: 1+a
print(sum([a]))  # expect: 0+a
try:
    a + 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'V' and 'int'
try:
    a - 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for -: 'V' and 'int'
c = a
c += 1
print(a.name, c is a)  # expect: a! True
print(-b, ~b, abs(b), b @ 1)  # expect: -b ~ abs @
print(b ** 2, pow(b, 2, 3), 2 ** b)  # expect: ('pow', 2, None) ('pow', 2, 3) ('rpow', 2)
print(divmod(b, 1), round(b), round(b, 2))  # expect: (1, 2) ('round', None) ('round', 2)


class Base:
    def __add__(self, other):
        return "base add"

    def __radd__(self, other):
        return "base radd"


class Derived(Base):
    def __radd__(self, other):
        return "derived radd"


class Plain(Base):
    pass


print(Base() + Derived())  # expect: derived radd
print(Base() + Plain())  # expect: base add
print(Derived() + Base())  # expect: base add


class Number(int):
    def __add__(self, other):
        return Number(int(self) + int(other) + 1000)

    __radd__ = __add__


print(Number(1) + 2, 2 + Number(1), Number(3) * 2, type(Number(1) + 1).__name__)  # expect: 1003 1003 6 Number


class L(list):
    def __add__(self, other):
        return "L+"

    def __mul__(self, n):
        return "L*"


print(L() + [1], [1] + L(), L() * 2, 2 * L([7]))  # expect: L+ [1] L* [7, 7]
