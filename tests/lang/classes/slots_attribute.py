# __slots__: no __dict__, descriptors in its place.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y)  # expect: 1 2
try:
    p.z = 3
except AttributeError as error:
    print(error)  # expect: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes
try:
    p.__dict__
except AttributeError as error:
    print(error)  # expect: 'Point' object has no attribute '__dict__'
del p.x
try:
    p.x
except AttributeError as error:
    print(error)  # expect: 'Point' object has no attribute 'x'
print(Point.x)  # expect: <member 'x' of 'Point' objects>
print(type(Point.x).__name__)  # expect: member_descriptor
p.x = 10
print(Point.x.__get__(p))  # expect: 10


class Point3(Point):
    __slots__ = ["z"]


q = Point3(1, 2)
q.z = 3
print(q.x, q.y, q.z)  # expect: 1 2 3


class Open(Point):
    pass


o = Open(1, 2)
o.anything = 5
print(o.__dict__, o.x)  # expect: {'anything': 5} 1


class Both(Point):
    __slots__ = ("__dict__", "w")


b = Both(1, 2)
b.w = 1
b.v = 2
print(b.__dict__)  # expect: {'v': 2}
try:
    class Wrong:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)  # expect: 'a' in __slots__ conflicts with class variable
try:
    class Wrong2:
        __slots__ = ("a b",)
except TypeError as error:
    print(error)  # expect: __slots__ must be identifiers
try:
    class Wrong3(int):
        __slots__ = ("a",)
except TypeError as error:
    print(error)  # expect: nonempty __slots__ not supported for subtype of 'int'
try:
    class Wrong4(Point, Point3):
        pass
except TypeError as error:
    print(error)  # expect: Cannot create a consistent method resolution order (MRO) for bases Point, Point3


class Other:
    __slots__ = ("q",)


try:
    class Conflict(Point, Other):
        pass
except TypeError as error:
    print(error)  # expect: multiple bases have instance lay-out conflict


class Private:
    __slots__ = ("__hidden",)

    def __init__(self):
        self.__hidden = 7


print(Private()._Private__hidden)  # expect: 7
try:
    Point.x.__get__(5)
except TypeError as error:
    print(error)  # expect: descriptor 'x' for 'Point' objects doesn't apply to a 'int' object
