# IntEnum, StrEnum, mixed types
from enum import Enum, IntEnum, StrEnum, auto


class N(IntEnum):
    A = 1
    B = 2


print(N.A + 1, N.A < N.B, N.A == 1, str(N.A), repr(N.A), f"{N.A}", isinstance(N.A, int), [10, 20, 30][N.B], N(1), sorted([N.B, N.A]))


class S(StrEnum):
    ONE = auto()
    TWO = "zwei"


print(S.ONE, S.TWO.upper(), S("one"), repr(S.ONE), S.ONE == "one", "".join(S))


class Mixed(float, Enum):
    HALF = 0.5


print(Mixed.HALF * 2, Mixed.HALF, repr(Mixed.HALF))


class Planet(Enum):
    EARTH = 5.97, 6.37
    MARS = 0.64, 3.39

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.MARS.mass, Planet.EARTH.value, Planet((0.64, 3.39)))


class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = 0, "P.X"


print(Coord.PX.label, Coord(0), Coord.PX.name)
try:
    class Bad(StrEnum):
        X = 1
except TypeError as error:
    print(error)
# expect: 2 True True 1 <N.A: 1> 1 True 30 1 [<N.A: 1>, <N.B: 2>]
# expect: one ZWEI one <S.ONE: 'one'> True onezwei
# expect: 1.0 Mixed.HALF <Mixed.HALF: 0.5>
# expect: 0.64 (5.97, 6.37) Planet.MARS
# expect: P.X Coord.PX PX
# expect: 1 is not a string
