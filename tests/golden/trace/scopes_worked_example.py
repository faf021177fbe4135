# args: --trace-scopes
# only: minipy
x = 'G'


def outer():
    x = 'E'

    def inner():
        return len(x)
    return inner()


def counter():
    n = 0

    def inc():
        nonlocal n
        n += 1
    return inc


def f():
    print(x)
    x = 1


outer()
inc = counter()
inc()
try:
    f()
except UnboundLocalError:
    pass
