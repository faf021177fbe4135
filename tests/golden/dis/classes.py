class Empty:
    pass


class Documented:
    """Documented."""


class WithBases(Empty, Documented):
    x = 1

    def method(self):
        return self.x


class WithMeta(Empty, metaclass=type, option=1):
    pass


class StarredBases(*(Empty,), **{}):
    pass


class Attributes:
    def __init__(self, a):
        self.a = a

    def read(self):
        return self.a, self.a.b.c

    def write(self, o):
        o.a = 1
        o.a.b = 2
        del o.a


class Annotated:
    a: int
    b: str = "x"
    c: "list[int]" = None

    def method(self) -> "Annotated":
        return self


class UsesClass:
    def method(self):
        return __class__

    def inner(self):
        return lambda: super().method()


class Nested:
    class Inner:
        class Innermost:
            value = 1

    alias = Inner.Innermost


class Mangled:
    __private = 1

    def __method(self, __argument):
        self.__field = __argument
        return self.__private, self.__method, Mangled.__private, __global

    __dunder__ = 2


class Decorated:
    @property
    def p(self):
        return 1

    @p.setter
    def p(self, value):
        pass

    @staticmethod
    def s(a, b=2):
        return a

    @classmethod
    def c(cls):
        return cls


def decorator(x):
    return x


@decorator
@decorator
class DecoratedClass:
    pass


def local_class(base, value):
    class Local(base):
        field = value

        def method(self):
            return value, base, self
    return Local


class Body:
    x = 1
    y = x + 1
    for z in range(3):
        print(z)
    if x:
        w = 2
    else:
        w = 3
    del z
    print(x, y, w)


class GlobalsInBody:
    global g
    g = 1
    print(g)


def nonlocal_in_body(a):
    class C:
        nonlocal a
        a = 2
    return a


class SlotsAndOperators:
    __slots__ = ("x", "y")

    def __eq__(self, other):
        if not isinstance(other, SlotsAndOperators):
            return NotImplemented
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"{type(self).__name__}({self.x!r}, {self.y!r})"

    def __iter__(self):
        yield self.x
        yield self.y

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False
