# cached_property
from functools import cached_property


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        """the area"""
        print("computing")
        return self.r ** 2


c = Circle(2)
print(c.area, c.area, c.__dict__)
c.area = 5
print(c.area)
del c.area
print(c.area, Circle.area.__doc__, type(Circle.area).__name__)


class Slotted:
    __slots__ = ()
    x = cached_property(lambda self: 1)


try:
    Slotted().x
except TypeError as error:
    print(error)
try:
    class Twice:
        a = b = cached_property(lambda self: 1)
except TypeError as error:
    print(error)
lonely = cached_property(lambda self: 1)
Circle.lonely = lonely
try:
    c.lonely
except TypeError as error:
    print(error)
# expect: computing
# expect: 4 4 {'r': 2, 'area': 4}
# expect: 5
# expect: computing
# expect: 4 the area cached_property
# expect: No '__dict__' attribute on 'Slotted' instance to cache 'x' property.
# expect: Cannot assign the same cached_property to two different names ('a' and 'b').
# expect: Cannot use cached_property instance without calling __set_name__ on it.
