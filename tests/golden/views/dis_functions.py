def outer(n):
    def inner(x):
        return x + n
    return inner


def arguments(a, b=1, *args, c, **kwargs):
    return a + b, args, c, kwargs


def calls(f, x):
    f()
    f(1, x, key=2)
    f(*x, **x)
    return x.method(1).attribute[0]


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


def generator(items):
    for item in items:
        if item:
            yield item * 2
    return [i for i in items]


def handler(manager):
    with manager as value:
        try:
            return value()
        except (ValueError, TypeError):
            pass
    return f"{value!r:>5} {manager}"


class Point:
    size = 2

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


add5 = outer(5)
print(add5(10))
