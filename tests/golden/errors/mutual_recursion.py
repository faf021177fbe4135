# status: 1
def f(n):
    return g(n)


def g(n):
    if n == 300:
        raise ValueError(n)
    return f(n + 1)


f(0)
