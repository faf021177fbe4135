# Every kind of pattern.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def kind(value):
    match value:
        case 0 | 1:
            return "bit"
        case -1.5 | 2j | "text" | None | True:
            return "literal"
        case int(n) if n > 100:
            return f"big {n}"
        case [] | ():
            return "empty"
        case [x]:
            return f"one {x}"
        case [first, *rest, last]:
            return f"many {first} {rest} {last}"
        case {"a": a, **others}:
            return f"mapping {a} {others}"
        case Point(0, y=yy):
            return f"on axis {yy}"
        case Point() as p:
            return f"point {p.x}"
        case str() | bytes():
            return "string"
        case _:
            return "other"


print(kind(0), kind(True), kind("text"), kind(101), kind([]), kind((1,)), kind([1, 2, 3]), kind({"a": 1, "b": 2}), sep=", ")  # expect: bit, bit, literal, big 101, empty, one 1, many 1 [2] 3, mapping 1 {'b': 2}
print(kind(Point(0, 5)), kind(Point(1, 2)), kind("s"), kind(b""), kind(5), kind({}), kind({1}), kind(range(2)), kind(None), sep=", ")  # expect: on axis 5, point 1, string, string, other, other, other, many 0 [] 1, literal
try:
    match 5:
        case int(1, 2):
            pass
except TypeError as error:
    print(error)  # expect: int() accepts 1 positional sub-pattern (2 given)
