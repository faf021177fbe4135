# The getter of a property that is asked often is entered without leaving the loop: what can change under it.
import sys


class Point:
    def __init__(self, x):
        self.x = x

    @property
    def double(self):
        return self.x * 2

    @property
    def frame(self):
        return sys._getframe().f_code.co_name, sys._getframe(1).f_code.co_name

    @property
    def lazy(self):
        yield self.x

    @property
    def deep(self):
        return self.deep

    @property
    def fails(self):
        return 1 / 0

    @property
    def cell(self):
        return (lambda: self.x)()


def ask(points):
    return [point.double for point in points]


points = [Point(i) for i in range(5)]
print(ask(points))  # expect: [0, 2, 4, 6, 8]
print(ask(points))  # expect: [0, 2, 4, 6, 8]
print({point.frame for point in points})  # expect: {('frame', '<module>')}
print([list(point.lazy) for point in points])  # expect: [[0], [1], [2], [3], [4]]
print([point.cell for point in points])  # expect: [0, 1, 2, 3, 4]

for name in ("fails", "deep"):
    for turn in range(3):
        try:
            getattr(points[0], name) if turn == 0 else points[0].fails if name == "fails" else points[0].deep
        except (ZeroDivisionError, RecursionError) as error:
            print(turn, type(error).__name__)
# expect: 0 ZeroDivisionError
# expect: 1 ZeroDivisionError
# expect: 2 ZeroDivisionError
# expect: 0 RecursionError
# expect: 1 RecursionError
# expect: 2 RecursionError

# the class gets another property
Point.double = property(lambda self: "new")
print(ask(points))  # expect: ['new', 'new', 'new', 'new', 'new']
# the same property gets another getter, then none, then one in C++
prop = Point.__dict__["double"]
prop.__init__(lambda self: ("again", self.x))
print(ask(points))  # expect: [('again', 0), ('again', 1), ('again', 2), ('again', 3), ('again', 4)]
prop.__init__(fget=abs)
try:
    ask(points)
except TypeError as error:
    print(error)  # expect: bad operand type for abs(): 'Point'
prop.__init__(None)
try:
    ask(points)
except AttributeError as error:
    print(error)  # expect: property of 'Point' object has no getter
# the getter gets other code
def first(self):
    return "first"
def second(self, more="second"):
    return more
prop.__init__(first)
print(ask(points[:2]))  # expect: ['first', 'first']
first.__code__ = second.__code__
first.__defaults__ = second.__defaults__
print(ask(points[:2]))  # expect: ['second', 'second']


# an instance attribute of the same name does not hide it; one of another class has none
class Plain:
    pass


plain = Plain()
plain.double = "attribute"
points[1].__dict__["double"] = "hidden"
print(ask([points[0], plain, points[1]]))  # expect: ['second', 'attribute', 'second']
# the getter lets its owner go
class Last:
    @property
    def value(self):
        global owner
        owner = None
        return "value"
    def __del__(self):
        print("dies")
for _ in range(3):
    owner = Last()
    print(owner.value)
# expect: dies
# expect: value
# expect: dies
# expect: value
# expect: dies
# expect: value
