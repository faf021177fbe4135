# complex() asks a class's own __complex__ and __float__, also of subclasses of complex and float.
class Turned(complex):
    def __complex__(self):
        return 1j


class Half(float):
    def __float__(self):
        return 0.5


class Bad(float):
    def __float__(self):
        return 1


print(complex(Turned(1)), Turned(Turned(1)), Turned(1) + 0, complex(Half(2)), complex(1, Half(2)), complex(True, 2.5))
try:
    complex(Bad(1))
except TypeError as error:
    print(error)

# expect: 1j 1j (1+0j) (0.5+0j) (1+0.5j) (1+2.5j)
# expect: Bad.__float__ returned non-float (type int)
