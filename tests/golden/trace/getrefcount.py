# args: --trace-refs
# only: minipy
import sys

a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
print(sys.getrefcount([]))


def f(x):
    return sys.getrefcount(x)


print(f(a))
