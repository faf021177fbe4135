"""WeakSet, and what it shares with the weak dictionaries: how their dead references are removed."""
from _weakref import ref

GenericAlias = type(list[int])
__all__ = ["WeakSet"]


# A weak container has a table (`data`) of references, whose callback (`_died`) removes those that
# die. A table must not change while something iterates over it, though: then the dead ones wait
# (`_waiting`). The last of the `_iterations` to end removes them, and so does who changes the table
# anyway.

def _callback(container):
    """What removes a reference that died; it knows the container weakly, since that owns it."""
    weakly, remove = ref(container), container._remove

    def died(reference):
        container = weakly()
        if container is not None:
            if container._iterations:
                container._waiting.append(reference)
            else:
                remove(container.data, reference)

    return died


def _settled(container):
    """The table, without any that wait."""
    waiting, remove = container._waiting, container._remove
    try:
        while waiting:
            remove(container.data, waiting.pop())
    except IndexError:
        pass  # another thread was faster
    return container.data


class _Iteration:
    """Context in which a container's table is iterated over."""

    __slots__ = ("_container",)

    def __init__(self, container):
        self._container = container

    def __enter__(self):
        self._container._iterations.append(self)

    def __exit__(self, *_):
        container = self._container
        container._iterations.remove(self)
        if not container._iterations:
            _settled(container)


class WeakSet:
    _remove = staticmethod(set.discard)

    def __init__(self, data=None):
        self.data = set()
        self._died, self._waiting, self._iterations = _callback(self), [], []
        if data is not None:
            self.update(data)

    # ---- elements

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __iter__(self):
        with _Iteration(self):
            for reference in self.data:
                if (item := reference()) is not None:
                    yield item

    def __len__(self):
        return len(self.data) - len(self._waiting)

    def add(self, item):
        if self._waiting:
            _settled(self)
        self.data.add(ref(item, self._died))

    def remove(self, item):
        if self._waiting:
            _settled(self)
        self.data.remove(ref(item))

    def discard(self, item):
        if self._waiting:
            _settled(self)
        self.data.discard(ref(item))

    def pop(self):
        references, item = _settled(self), None
        try:
            while item is None:
                item = references.pop()()
        except KeyError:
            raise KeyError("pop from empty WeakSet") from None
        return item

    def clear(self):
        _settled(self).clear()

    # ---- whole sets: `other` is any iterable of objects

    def copy(self):
        return self.__class__(self)

    def union(self, other):
        return self.__class__(item for items in (self, other) for item in items)

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    def difference(self, other):
        return self.copy().__isub__(other)

    def symmetric_difference(self, other):
        return self.copy().__ixor__(other)

    __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

    def __ior__(self, other):
        self.update(other)
        return self

    def __iand__(self, other):
        _settled(self).intersection_update(map(ref, other))
        return self

    def __isub__(self, other):
        references = _settled(self)
        if other is self:
            references.clear()
        else:
            references.difference_update(map(ref, other))
        return self

    def __ixor__(self, other):
        references = _settled(self)
        if other is self:
            references.clear()
        else:
            references.symmetric_difference_update(ref(item, self._died) for item in other)
        return self

    def update(self, other):
        _settled(self)
        for item in other:
            self.add(item)

    def intersection_update(self, other):
        self.__iand__(other)

    def difference_update(self, other):
        self.__isub__(other)

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    # ---- comparisons

    def __eq__(self, other):
        if isinstance(other, self.__class__):
            return self.data == set(map(ref, other))
        return NotImplemented

    def issubset(self, other):
        return self.data.issubset(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(map(ref, other))

    __le__, __ge__ = issubset, issuperset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def isdisjoint(self, other):
        return not self.intersection(other)

    # ---- as an object

    def __repr__(self):
        return repr(self.data)

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    __class_getitem__ = classmethod(GenericAlias)
