# What __iter__ and __next__ may not be.
class NotIterator:
    def __iter__(self):
        return 5


class NoIter:
    def __next__(self):
        return 1


class Raises:
    def __iter__(self):
        raise ValueError("no")


for f in (lambda: list(NotIterator()), lambda: list(NoIter()), lambda: list(Raises()), lambda: [*NotIterator()], lambda: 1 in NotIterator(), lambda: max(NoIter())):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(error)  # expect: iter() returned non-iterator of type 'int'
# expect: 'NoIter' object is not iterable
# expect: no
# expect: iter() returned non-iterator of type 'int'
# expect: argument of type 'NotIterator' is not iterable
# expect: 'NoIter' object is not iterable
