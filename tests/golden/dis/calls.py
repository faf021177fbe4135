def plain(f, x):
    f()
    f(x)
    f(x, 1, "two")


def keywords(f, x):
    f(a=1)
    f(x, b=x, c=3)


def starred(f, x, y):
    f(*x)
    f(**x)
    f(*x, **y)
    f(1, *x, 2, *y)
    f(1, *x, k=2, **y, l=3)
    f(a=1, **x)
    f(*x, a=1)
    f(**x, **y)


def methods(o, x):
    o.m()
    o.m(x)
    o.m(x, key=x)
    o.a.b.c(x).d()
    o.m(*x)


def globals_and_builtins(x):
    print(x)
    undefined_function(len(x), max(x, key=len))


def nested_calls(f, g, x):
    return f(g(f(g(x)), f(x)))


def chained(o):
    return (o.first()
            .second(1)
            .third(a=2)
            .fourth)


def of_a_lambda():
    return (lambda x: x + 1)(2)


def of_a_subscript(t, k):
    return t[k](t), t[k].m(), t()()


def generator_argument(f, x):
    return f(y for y in x), sum(y * y for y in x if y), f((y for y in x), 1)


def many(f):
    return f(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
             20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)


class Base:
    def method(self, x):
        return x


class Derived(Base):
    def method(self, x):
        return super().method(x)

    def attribute(self):
        return super().name

    def with_arguments(self, x):
        return super(Derived, self).method(x), super(Derived, self).name

    def stored(self):
        s = super()
        return s.method(1)

    @classmethod
    def of_class(cls):
        return super().of_class()

    def keyword(self):
        return super().method(x=1)


def many_keywords(f):
    return f(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, j=10, k=11, l=12, m=13, n=14, o=15, p=16)
