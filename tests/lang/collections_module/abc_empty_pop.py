# Taking something out of an empty mapping or set: the KeyError hides the end of the iteration.
from collections import UserDict
from collections.abc import MutableSet


class Empty(MutableSet):
    add = discard = __contains__ = None

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


for take in UserDict().popitem, Empty().pop:
    try:
        take()
    except KeyError as error:
        print(error.args, type(error.__context__).__name__, error.__suppress_context__)
# expect: () StopIteration True
# expect: () StopIteration True
