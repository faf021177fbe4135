# namedtuple
from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), Point._fields, p._asdict(), p._replace(x=5), Point._make([3, 4]))
print(Point.__doc__, Point.x.__doc__, Point.__module__, Point.__match_args__)
print(namedtuple("D", ["a", "b"], defaults=[1])._field_defaults, namedtuple("R", "a class a", rename=True)._fields)
x, y = p
print(x, y, isinstance(p, tuple), Point.__mro__, p.__getnewargs__())
for wrong in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: p.z, lambda: setattr(p, "x", 1),
              lambda: namedtuple("A", "class"), lambda: namedtuple("A", "a a"), lambda: namedtuple("A", "_a"),
              lambda: namedtuple("1A", "a"), lambda: p._replace(q=1), lambda: Point._make([1]),
              lambda: namedtuple("A", "a", defaults=[1, 2]), lambda: namedtuple(1, 2), lambda: namedtuple("A", "1")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Better(Point):
    __slots__ = ()

    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


print(Better(3, 4).length(), Better(3, 4))
# expect: Point(x=1, y=2) 1 2 True ('x', 'y') {'x': 1, 'y': 2} Point(x=5, y=2) Point(x=3, y=4)
# expect: Point(x, y) Alias for field number 0 __main__ ('x', 'y')
# expect: {'b': 1} ('a', '_1', '_2')
# expect: 1 2 True (<class '__main__.Point'>, <class 'tuple'>, <class 'object'>) (1, 2)
# expect: TypeError Point.__new__() missing 1 required positional argument: 'y'
# expect: TypeError Point.__new__() takes 3 positional arguments but 4 were given
# expect: AttributeError 'Point' object has no attribute 'z'
# expect: AttributeError can't set attribute
# expect: ValueError Type names and field names cannot be a keyword: 'class'
# expect: ValueError Encountered duplicate field name: 'a'
# expect: ValueError Field names cannot start with an underscore: '_a'
# expect: ValueError Type names and field names must be valid identifiers: '1A'
# expect: TypeError Got unexpected field names: ['q']
# expect: TypeError Expected 2 arguments, got 1
# expect: TypeError Got more default values than field names
# expect: TypeError 'int' object is not iterable
# expect: ValueError Type names and field names must be valid identifiers: '1'
# expect: 5.0 Better(x=3, y=4)
