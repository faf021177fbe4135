# A list in an attribute, a class attribute and a default.
import sys


class Holder:
    shared = []

    def __init__(self):
        self.items = []


h = Holder()
print(sys.getrefcount(h.items))  # expect: 2
print(sys.getrefcount(Holder.shared))  # expect: 2
kept = h.items
print(sys.getrefcount(kept))  # expect: 3


def with_default(items=[]):
    return sys.getrefcount(items)


print(with_default())  # expect: 3
print(sys.getrefcount(with_default.__defaults__[0]))  # expect: 2
print(sys.getrefcount(h))  # expect: 2
print(sys.getrefcount(with_default))  # expect: 2
