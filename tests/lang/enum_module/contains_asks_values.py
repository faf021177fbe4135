# `in` looks at the values there are: it does not call _missing_, nor an enumeration without members
from enum import Enum, Flag


class Empty(Enum):
    pass


class Lenient(Enum):
    ONE = 1
    LIST = [1]

    @classmethod
    def _missing_(cls, value):
        print("asked for", value)
        return cls.ONE


class Bits(Flag):
    A = 1
    B = 2


print(1 in Empty, "x" in Empty, 5 in Lenient, 1.0 in Lenient, [1] in Lenient, [2] in Lenient, Lenient(5))
print(3 in Bits, Bits(3), 3 in Bits, Bits.A | Bits.B in Bits)
# expect: asked for 5
# expect: False False False True True False Lenient.ONE
# expect: False Bits.A|B True True
