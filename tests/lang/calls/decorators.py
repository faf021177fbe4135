# Decorators of functions and classes run from the bottom up.
def tag(name):
    order.append(name)
    return lambda obj: (order.append(name + "!"), setattr(obj, "tags", getattr(obj, "tags", ()) + (name,)))[1] or obj


order = []


@tag("outer")
@tag("inner")
def f():
    pass


@tag("class")
class A:
    pass


print(order, f.tags, A.tags, f.__name__)  # expect: ['outer', 'inner', 'inner!', 'outer!', 'class', 'class!'] ('inner', 'outer') ('class',) f
