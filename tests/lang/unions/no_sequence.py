# A union has items, but not by index: nothing takes it for a sequence.
import operator

union = int | str


def attempt(what):
    try:
        print(what())
    except TypeError as error:
        print(error)


attempt(lambda: list(union))  # expect: 'types.UnionType' object is not iterable
attempt(lambda: [*union])  # expect: Value after * must be an iterable, not types.UnionType
attempt(lambda: print(*union))  # expect: print() argument after * must be an iterable, not types.UnionType
attempt(lambda: reversed(union))  # expect: 'types.UnionType' object is not reversible
attempt(lambda: operator.concat(union, 1))  # expect: 'types.UnionType' object can't be concatenated
attempt(lambda: bytes(union))  # expect: cannot convert 'types.UnionType' object to bytes
attempt(lambda: [0].__setitem__(slice(None, None, 2), union))  # expect: must assign iterable to extended slice
attempt(lambda: bytearray(b"a").__setitem__(slice(0, 1), union))  # expect: cannot convert 'types.UnionType' object to bytearray
attempt(lambda: operator.delitem(union, 0))  # expect: 'types.UnionType' object does not support item deletion
attempt(lambda: dict.fromkeys(union))  # expect: 'types.UnionType' object is not iterable
attempt(lambda: max(union))  # expect: 'types.UnionType' object is not iterable
