# Enumerations
from enum import Enum, auto, unique


class Color(Enum):
    """of Color"""
    RED = 1
    GREEN = 2
    CRIMSON = RED
    BLUE = auto()

    def describe(self):
        return f"{self.name}={self.value}"

    @property
    def bright(self):
        return self.value > 1


print(Color.RED, repr(Color.RED), Color(2), Color["BLUE"], Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.__members__, Color.RED in Color, 1 in Color, "x" in Color)
print(Color.BLUE.describe(), Color.RED.bright, Color.RED == 1, Color.RED is Color(1), hash(Color.RED) == hash("RED"))
print(isinstance(Color.RED, Color), type(Color.RED).__name__, repr(Color), Color.RED.__class__.__doc__, dir(Color.RED)[-3:])
print({Color.RED: "r"}[Color.RED], f"{Color.RED}", "%s" % Color.RED, Color.RED.__objclass__.__name__)
for wrong in (lambda: Color(9), lambda: Color["X"], lambda: Color.X, lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.BLUE,
              lambda: setattr(Color.RED, "value", 5), lambda: delattr(Color, "RED"), lambda: type("Sub", (Color,), {})):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.__module__, Enum("Start", ["A", "B"], start=5).B.value, Enum("M", {"X": 1}).X)
# expect: Color.RED <Color.RED: 1> Color.GREEN Color.BLUE True
# expect: [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] 3 {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'CRIMSON': <Color.RED: 1>, 'BLUE': <Color.BLUE: 3>} True True False
# expect: BLUE=3 False False True True
# expect: True Color <enum 'Color'> of Color ['describe', 'name', 'value']
# expect: r Color.RED Color.RED Color
# expect: ValueError 9 is not a valid Color
# expect: KeyError 'X'
# expect: AttributeError type object 'Color' has no attribute 'X'
# expect: AttributeError cannot reassign member 'RED'
# expect: TypeError '<' not supported between instances of 'Color' and 'Color'
# expect: AttributeError <enum 'Enum'> cannot set attribute 'value'
# expect: AttributeError 'Color' cannot delete member 'RED'.
# expect: AttributeError 'dict' object has no attribute '_member_names'
# expect: duplicate values found in <enum 'U'>: B -> A
# expect: 'A' already defined as 1
# expect: [<Animal.CAT: 1>, <Animal.DOG: 2>] __main__ 6 M.X
