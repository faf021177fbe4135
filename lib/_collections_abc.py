"""Abstract base classes for containers; collections.abc has their names.

The one-method classes (_one_method_abc) decide by looking for the method. Those here are joined by
inheritance or registration, and give their subclasses the methods that can be written in terms of
the abstract ones.
"""
from abc import ABCMeta, abstractmethod
import sys

from _one_method_abc import *
from _one_method_abc import _CallableGenericAlias, _check_methods, _includes

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
           "Hashable", "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container",
           "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping",
           "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence",
           "ByteString", "Buffer"]

# Its classes call themselves collections.abc.X in reprs.
__name__ = "collections.abc"


def _take_all(take, error):
    """Call take() until it says that nothing is left."""
    try:
        while True:
            take()
    except error:
        pass


# ---- sets

@_includes(frozenset)
class Set(Collection):
    """A container without order: subclasses write __contains__, __iter__ and __len__.

    Results of operators are made by _from_iterable(). Comparisons look at the lengths first; a
    subclass that has better means redefines __le__ and __ge__, and the others follow.
    """

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        """Make a set of this class; override it when the constructor takes something else."""
        return cls(it)

    def __le__(self, other):
        if isinstance(other, Set):
            return len(self) <= len(other) and all(elem in other for elem in self)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, Set):
            return len(self) >= len(other) and all(elem in self for elem in other)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, Set):
            return len(self) == len(other) and self.__le__(other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Set):
            return len(self) < len(other) and self.__le__(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Set):
            return len(self) > len(other) and self.__ge__(other)
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(elem for elem in other if elem in self)
        return NotImplemented

    __rand__ = __and__

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(elem for source in (self, other) for elem in source)
        return NotImplemented

    __ror__ = __or__

    def __sub__(self, other):
        if (other := _as_set(other, self)) is None:
            return NotImplemented
        return self._from_iterable(elem for elem in self if elem not in other)

    def __rsub__(self, other):
        if (other := _as_set(other, self)) is None:
            return NotImplemented
        return self._from_iterable(elem for elem in other if elem not in self)

    def __xor__(self, other):
        if (other := _as_set(other, self)) is None:
            return NotImplemented
        return (self - other) | (other - self)

    __rxor__ = __xor__

    def isdisjoint(self, other):
        """Whether the two have no element in common."""
        return not any(elem in self for elem in other)

    def _hash(self):
        """A hash that depends on the elements and not on their order; frozenset's.

        It is no __hash__, as a set may change.
        """
        return hash(frozenset(self))


def _as_set(other, like):
    """What an operator of `like` was given, as a set; None if it cannot be one."""
    if isinstance(other, Set):
        return other
    return like._from_iterable(other) if isinstance(other, Iterable) else None


@_includes(set)
class MutableSet(Set):
    """A set that can change: subclasses also write add() and discard()."""

    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Put an element in; one that is there already changes nothing."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Take an element out; one that is not there changes nothing."""
        raise NotImplementedError

    def remove(self, value):
        """Take an element out; a KeyError if it is not there."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        """Take some element out and return it; a KeyError if there is none."""
        try:
            taken = next(iter(self))
        except StopIteration:
            raise KeyError from None
        self.discard(taken)
        return taken

    def clear(self):
        """Take out one after the other; subclasses know a faster way."""
        _take_all(self.pop, KeyError)

    def __ior__(self, it):
        for elem in it:
            self.add(elem)
        return self

    def __iand__(self, it):
        for elem in self - it:
            self.discard(elem)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
            return self
        for elem in it:
            self.discard(elem)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for elem in it if isinstance(it, Set) else self._from_iterable(it):
            if elem in self:
                self.discard(elem)
            else:
                self.add(elem)
        return self


# ---- mappings

@_includes(mappingproxy, framelocalsproxy)
class Mapping(Collection):
    """A container of values that are found by keys.

    Subclasses write __getitem__, __iter__ and __len__.
    """

    __slots__ = ()
    __abc_tpflags__ = 1 << 6  # match statements: a mapping pattern may match
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def __contains__(self, key):
        try:
            self[key]
            return True
        except KeyError:
            return False

    def get(self, key, default=None):
        """The key's value, or the default if it is not there."""
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        """A view of the keys, which is like a set."""
        return KeysView(self)

    def items(self):
        """A view of the pairs of key and value, which is like a set."""
        return ItemsView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented


class MappingView(Sized):
    __slots__ = ("_mapping",)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._mapping!r})"


@_includes(dict_keys)
class KeysView(MappingView, Set):
    __slots__ = ()

    def __iter__(self):
        yield from self._mapping

    def __contains__(self, key):
        return key in self._mapping

    @classmethod
    def _from_iterable(cls, it):
        return set(it)


@_includes(dict_items)
class ItemsView(MappingView, Set):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    @classmethod
    def _from_iterable(cls, it):
        return set(it)


@_includes(dict_values)
class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]

    def __contains__(self, value):
        for key in self._mapping:
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False


@_includes(dict)
class MutableMapping(Mapping):
    """A mapping that can change: subclasses also write __setitem__ and __delitem__."""

    __slots__ = ()
    __marker = object()  # no default was given

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=__marker):
        """Take a key out and return its value, or the default if it is not there."""
        try:
            taken = self[key]
        except KeyError:
            if default is self.__marker:
                raise
            return default
        del self[key]
        return taken

    def popitem(self):
        """Take some pair of key and value out and return it; a KeyError if there is none."""
        try:
            key = next(iter(self))
        except StopIteration:
            raise KeyError from None
        item = key, self[key]
        del self[key]
        return item

    def clear(self):
        """Take out one pair after the other; subclasses know a faster way."""
        _take_all(self.popitem, KeyError)

    def setdefault(self, key, default=None):
        """The key's value; if it is not there, it is set to the default first."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    def update(self, other=(), /, **kwds):
        """Set the keys of a mapping, or of something with keys(), or of pairs; and the keywords."""
        if isinstance(other, Mapping):
            keys = other
        else:
            keys = other.keys() if hasattr(other, "keys") else None
        if keys is None:
            for key, value in other:
                self[key] = value
        else:
            for key in keys:
                self[key] = other[key]
        for key, value in kwds.items():
            self[key] = value


# ---- sequences

@_includes(tuple, str, range, memoryview)
class Sequence(Reversible, Collection):
    """A container in order, read by index: subclasses write __getitem__ and __len__."""

    __slots__ = ()
    __abc_tpflags__ = 1 << 5  # match statements: a sequence pattern may match

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        # The length is not asked for: it may change meanwhile.
        index = 0
        try:
            while True:
                yield self[index]
                index += 1
        except IndexError:
            return

    def __reversed__(self):
        for index in range(len(self) - 1, -1, -1):
            yield self[index]

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def count(self, value):
        """How many items are equal to the value."""
        return sum(1 for item in self if item is value or item == value)

    def index(self, value, start=0, stop=None):
        """The first index of the value, from start to stop; a ValueError if there is none."""
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        while stop is None or start < stop:
            try:
                item = self[start]
            except IndexError:
                break
            if item is value or item == value:
                return start
            start += 1
        raise ValueError


class _DeprecateByteStringMeta(ABCMeta):
    def __new__(cls, name, bases, namespace, **kwargs):
        if name != "ByteString":
            import warnings
            warnings._deprecated("collections.abc.ByteString", remove=(3, 14))
        return super().__new__(cls, name, bases, namespace, **kwargs)

    def __instancecheck__(cls, instance):
        import warnings
        warnings._deprecated("collections.abc.ByteString", remove=(3, 14))
        return super().__instancecheck__(instance)


@_includes(bytes, bytearray)
class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
    """Deprecated: what bytes and bytearray have in common."""

    __slots__ = ()


@_includes(list, bytearray)
class MutableSequence(Sequence):
    """A sequence that can change: subclasses also write __setitem__, __delitem__ and insert()."""

    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Put the value in front of what is at the index."""
        raise IndexError

    def append(self, value):
        """Put the value at the end."""
        self.insert(len(self), value)

    def extend(self, values):
        """Put each of the values at the end."""
        # Its own items are listed first: it would never come to their end.
        for value in list(self) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        """Take the item at the index out, the last one unless told, and return it."""
        taken = self[index]
        del self[index]
        return taken

    def remove(self, value):
        """Take the first item out that is equal to the value; a ValueError if there is none."""
        del self[self.index(value)]

    def clear(self):
        """Take out one item after the other; subclasses know a faster way."""
        _take_all(self.pop, IndexError)

    def reverse(self):
        """Turn the order around, in place."""
        last = len(self) - 1
        for index in range(len(self) // 2):
            self[index], self[last - index] = self[last - index], self[index]
