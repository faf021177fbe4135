# complex() and float() of an instance whose class overrides a conversion that its base has.
import math


class Number(int):
    def __float__(self):
        return 1.5


class Real(float):
    def __float__(self):
        return 2.5


class Both(complex):
    def __complex__(self):
        return 3 + 4j


class Wrong(complex):
    def __complex__(self):
        return 2


class Index(int):
    def __index__(self):
        return 9


print(complex(Number(7)), float(Number(7)), math.sqrt(Number(7)), math.floor(Number(7)))
print(complex(Real(7)), float(Real(7)), math.sqrt(Real(4)))
print(complex(Both(1)), Both(1) + 1, complex(Both(1), 1))
print(complex(Index(1)), float(Index(1)))
try:
    complex(Wrong(1))
except TypeError as error:
    print(error)
try:
    Wrong(Wrong())
except TypeError as error:
    print(error)
print(0 / -3, 0 / (-2**63), 0 / (-2**100), 0 / 2**100, False / (-2**63))

# expect: (1.5+0j) 1.5 1.224744871391589 7
# expect: (2.5+0j) 2.5 2.0
# expect: (3+4j) (2+0j) (3+5j)
# expect: (1+0j) 1.0
# expect: __complex__ returned non-complex (type int)
# expect: __complex__ returned non-complex (type int)
# expect: -0.0 -0.0 -0.0 0.0 -0.0
