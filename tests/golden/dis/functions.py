def nothing():
    pass


def documented():
    """A docstring."""


def documented_body():
    """A docstring."""
    return 1


def defaults(a, b=1, c=(1, 2), *, d, e=None, **f):
    return a


def positional_only(a, b, /, c, *, d):
    return a, b, c, d


def star_arguments(*args, **kwargs):
    return args, kwargs


def annotated(a: int, b: "str" = "x", *args: list, c: dict = None, **kw: object) -> bool:
    local: int = 1
    undeclared: str
    return local


def evaluated_defaults(x):
    def inner(a=x, *, b=x + 1):
        return a, b
    return inner


def closure(a):
    b = a

    def inner(c):
        return a, b, c
    return inner


def deep_closure(a):
    def second():
        def third():
            def fourth():
                return a
            return fourth
        return third
    return second


def nonlocal_write():
    count = 0

    def increment():
        nonlocal count
        count += 1
        return count

    def forget():
        nonlocal count
        del count
    return increment, forget


def global_write():
    global total
    total = 1
    total += 1
    del total


def argument_in_cell(a, b=2):
    return lambda: a


def self_reference():
    def inner():
        return inner
    return inner


@staticmethod
def decorated():
    pass


@classmethod
@property
def twice_decorated(x):
    return x


def decorated_inside(d):
    @d
    @d.call(1)
    def inner(a=1):
        return a
    return inner


lambda_without = lambda: None
lambda_with = lambda a, b=1, *c, d=2, **e: (a, b, c, d, e)


def lambdas(x):
    return lambda y: lambda z: x + y + z


def unreachable():
    return 1
    print("never")


def returns_many(a):
    if a == 1:
        return
    if a == 2:
        return None
    if a == 3:
        return 1, 2
    return (yield_ := a)


def maybe_unbound(a):
    if a:
        x = 1
    return x


def deleted(a):
    del a
    return a


def deleted_and_set(a):
    del a
    a = 1
    return a


def many_locals(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r):
    return q + r, a + b, p + q
