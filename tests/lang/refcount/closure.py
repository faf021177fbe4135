# A list in a closure: held by the cell, not by the function.
import sys


def outer():
    items = []

    def inner():
        return sys.getrefcount(items)

    print(sys.getrefcount(items))  # expect: 2
    print(inner())  # expect: 2
    return inner


f = outer()
print(f())  # expect: 2
print(sys.getrefcount(f.__closure__[0]))  # expect: 2
print(sys.getrefcount(f.__closure__[0].cell_contents))  # expect: 2
