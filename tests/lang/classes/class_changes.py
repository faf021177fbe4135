# Classes change while instances and caches exist.
class A:
    limit = 1

    def f(self):
        return "old"

    def get(self):
        return self.limit


def calls(obj):
    return obj.f(), obj.limit, obj.get()


a = A()
for _ in range(5):
    result = calls(a)
print(result)  # expect: ('old', 1, 1)
A.f = lambda self: "new"
print(calls(a))  # expect: ('new', 1, 1)
A.limit = 2
print(calls(a))  # expect: ('new', 2, 2)
a.limit = 3
print(calls(a), calls(A()))  # expect: ('new', 3, 3) ('new', 2, 2)
a.f = lambda: "own"
print(calls(a))  # expect: ('own', 3, 3)


class B(A):
    pass


b = B()
for _ in range(5):
    result = calls(b)
print(result)  # expect: ('new', 2, 2)
A.f = lambda self: "newest"
print(calls(b))  # expect: ('newest', 2, 2)
B.f = lambda self: "B's"
print(calls(b))  # expect: ("B's", 2, 2)
del B.f
print(calls(b))  # expect: ('newest', 2, 2)
A.limit = property(lambda self: "property")
print(calls(b))  # expect: ('newest', 'property', 'property')
del A.limit
B.limit = 9
print(calls(b))  # expect: ('newest', 9, 9)


class Other:
    def f(self):
        return "other"

    limit = "other limit"

    def get(self):
        return "other get"


b.__class__ = Other
print(calls(b), type(b).__name__)  # expect: ('other', 'other limit', 'other get') Other
try:
    b.__class__ = int
except TypeError as error:
    print(error)  # expect: __class__ assignment only supported for mutable types or ModuleType subclasses
try:
    b.__class__ = 5
except TypeError as error:
    print(error)  # expect: __class__ must be set to a class, not 'int' object


class Slotted:
    __slots__ = ("a",)


try:
    b.__class__ = Slotted
except TypeError as error:
    print(error)  # expect: __class__ assignment: 'Slotted' object layout differs from 'Other'


class Base1:
    def who(self):
        return 1


class Base2:
    def who(self):
        return 2


class Switch(Base1):
    pass


s = Switch()
print(s.who())  # expect: 1
Switch.__bases__ = (Base2,)
print(s.who(), Switch.__mro__[1].__name__)  # expect: 2 Base2


class Count:
    made = 0

    def __init__(self):
        Count.made += 1
        self.number = Count.made


last = [Count() for _ in range(100)][-1]
print(last.number, Count.made)  # expect: 100 100


class Adder:
    def __add__(self, other):
        return 1


x = Adder()
print(x + 1)  # expect: 1
Adder.__add__ = lambda self, other: 2
print(x + 1)  # expect: 2
del Adder.__add__
try:
    x + 1
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'Adder' and 'int'
Adder.__len__ = lambda self: 7
print(len(x))  # expect: 7


class Many:
    pass


m = Many()
for i in range(50):
    setattr(m, "a%d" % i, i)
print(len(m.__dict__), m.a0, m.a49)  # expect: 50 0 49
for i in range(0, 50, 2):
    delattr(m, "a%d" % i)
print(len(m.__dict__), m.a1, hasattr(m, "a0"))  # expect: 25 1 False
