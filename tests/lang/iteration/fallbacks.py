# __getitem__ makes an iterable; None forbids.
class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


class Forbidden(Old):
    __iter__ = None
    __contains__ = None
    __reversed__ = None


print(list(Old()), 20 in Old(), 5 in Old(), [*Old()], max(Old()), list(enumerate(Old())), dict(zip(Old(), "abc")))  # expect: [0, 10, 20] True False [0, 10, 20] 20 [(0, 0), (1, 10), (2, 20)] {0: 'a', 10: 'b', 20: 'c'}
for f in (lambda: iter(Forbidden()), lambda: 1 in Forbidden(), lambda: reversed(Forbidden()), lambda: reversed(Old()), lambda: iter(5), lambda: list(None)):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: 'Forbidden' object is not iterable
# expect: 'Forbidden' object is not a container
# expect: 'Forbidden' object is not reversible
# expect: object of type 'Old' has no len()
# expect: 'int' object is not iterable
# expect: 'NoneType' object is not iterable
