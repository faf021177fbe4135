# A list as an argument: positional, keyword, *args, **kwargs.
import sys


def one(x):
    return sys.getrefcount(x)


def two(x):
    return one(x)


def star(*args):
    return sys.getrefcount(args[0]), sys.getrefcount(args)


def keywords(**kwargs):
    return sys.getrefcount(kwargs["x"]), sys.getrefcount(kwargs)


a = []
print(one(a))  # expect: 3
print(one(x=a))  # expect: 3
print(two(a))  # expect: 4
print(one([]))  # expect: 2
print(star(a))  # expect: (3, 2)
print(star(*[a]))  # expect: (3, 2)
print(star([]))  # expect: (2, 2)
print(keywords(x=a))  # expect: (3, 2)
print(keywords(**{"x": a}))  # expect: (3, 2)
print((lambda x: sys.getrefcount(x))(a))  # expect: 3
print(sys.getrefcount(a))  # expect: 2
