# status: 1
def f(a, b):
    return a.x + b * [1] - 5


class A:
    x = "s"


f(A, 2)
