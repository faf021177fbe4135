# status: 1
class A:
    pass


def f(x):
    return x


a = A()
print(f(1) + f(a.missing).other)
