# A class that took a special method of a built-in type was given that type's slot, which read the instance as its own.
class Taken:
    __getitem__ = list.__getitem__
    __len__ = list.__len__
    __contains__ = set.__contains__
    __iter__ = tuple.__iter__
    __repr__ = str.__repr__
    __neg__ = int.__neg__
    __call__ = type.__call__
    __new__ = object.__new__


taken = Taken()
for use in (lambda: taken[0], lambda: len(taken), lambda: 1 in taken, lambda: iter(taken), lambda: repr(taken), lambda: -taken, lambda: taken()):
    try:
        print(use())
    except TypeError as error:
        print(error)


class Made:
    __new__ = list.__new__


try:
    Made()
except TypeError as error:
    print(error)


class Numbers(list):
    def __add__(self, other):
        return "added"


class More(Numbers):
    __add__ = list.__add__
    __radd__ = Numbers.__add__


print(Numbers([1]) + [2], More([1]) + [2], 5 + More())

# expect: descriptor '__getitem__' for 'list' objects doesn't apply to a 'Taken' object
# expect: descriptor '__len__' requires a 'list' object but received a 'Taken'
# expect: descriptor '__contains__' for 'set' objects doesn't apply to a 'Taken' object
# expect: descriptor '__iter__' requires a 'tuple' object but received a 'Taken'
# expect: descriptor '__repr__' requires a 'str' object but received a 'Taken'
# expect: descriptor '__neg__' requires a 'int' object but received a 'Taken'
# expect: descriptor '__call__' requires a 'type' object but received a 'Taken'
# expect: added [1, 2] added
