# What is made once, and what anew.
print(tuple() is tuple(), list() is list(), {} is {})  # expect: True False False
t = (1, 2)
print(tuple(t) is t, t[:] is t, t[0:2] is t)  # expect: True True True
items = [1]
print(items[:] is items, list(items) is items)  # expect: False False
print(frozenset() is frozenset())  # expect: False
print(None is None, True is (1 == 1), ... is Ellipsis)  # expect: True True True
print(bytes() is bytes())  # expect: True


def f():
    return (1, 2, 3)


print(f() is f())  # expect: True
print(type(1) is int, type(f) is type(lambda: 0))  # expect: True True


class A:
    def m(self):
        pass


a = A()
print(a.m is a.m, a.m == a.m, A.m is A.m)  # expect: False True True
print(id(a) == id(a), a.__class__ is A)  # expect: True True
