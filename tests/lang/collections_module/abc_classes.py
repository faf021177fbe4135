# collections.abc
import collections
from collections.abc import *

values = [[], (), "", b"", {}, set(), frozenset(), range(3), 5, None, {}.keys(), {}.items(), iter([]), (x for x in []), len,
          collections.deque(), bytearray(), memoryview(b"")]
for value in values:
    print(type(value).__name__, [c.__name__ for c in (Hashable, Iterable, Iterator, Generator, Reversible, Sized, Container,
                                                      Callable, Collection, Set, MutableSet, Mapping, MutableMapping,
                                                      Sequence, MutableSequence, KeysView, Buffer) if isinstance(value, c)])


class Mine(Sequence):
    def __getitem__(self, i):
        return [1, 2, 3][i]

    def __len__(self):
        return 3


m = Mine()
print(list(m), 2 in m, m.index(3), m.count(1), list(reversed(m)), isinstance(m, Collection))
try:
    Mapping()
except TypeError as error:
    print(error)
try:
    class Half(MutableMapping):
        def __getitem__(self, key): ...
    Half()
except TypeError as error:
    print(error)


class Odd:
    def __iter__(self): ...
    __len__ = None


print(issubclass(Odd, Iterable), issubclass(Odd, Sized), repr(Iterable), Iterable[int])


class S(Set):
    def __init__(self, items): self.items = list(items)
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def __contains__(self, x): return x in self.items


print(sorted(S([1, 2]) | S([2, 3])), sorted(S([1, 2]) & S([2])), S([1]) < S([1, 2]), S([1]) == {1}, S([1]).isdisjoint([2]))
# expect: list ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: tuple ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: str ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: bytes ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'Buffer']
# expect: dict ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Mapping', 'MutableMapping']
# expect: set ['Iterable', 'Sized', 'Container', 'Collection', 'Set', 'MutableSet']
# expect: frozenset ['Hashable', 'Iterable', 'Sized', 'Container', 'Collection', 'Set']
# expect: range ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence']
# expect: int ['Hashable']
# expect: NoneType ['Hashable']
# expect: dict_keys ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Set', 'KeysView']
# expect: dict_items ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Set']
# expect: list_iterator ['Hashable', 'Iterable', 'Iterator']
# expect: generator ['Hashable', 'Iterable', 'Iterator', 'Generator']
# expect: builtin_function_or_method ['Hashable', 'Callable']
# expect: deque ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence']
# expect: bytearray ['Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'MutableSequence', 'Buffer']
# expect: memoryview ['Hashable', 'Iterable', 'Reversible', 'Sized', 'Container', 'Collection', 'Sequence', 'Buffer']
# expect: [1, 2, 3] True 2 1 [3, 2, 1] True
# expect: Can't instantiate abstract class Mapping without an implementation for abstract methods '__getitem__', '__iter__', '__len__'
# expect: Can't instantiate abstract class Half without an implementation for abstract methods '__delitem__', '__iter__', '__len__', '__setitem__'
# expect: True False <class 'collections.abc.Iterable'> collections.abc.Iterable[int]
# expect: [1, 2, 2, 3] [2] True True True
