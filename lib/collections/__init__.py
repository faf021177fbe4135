"""Containers besides dict, list, set and tuple.

deque, defaultdict, OrderedDict and the counting of Counter are C++ (_collections).
"""

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString",
           "defaultdict", "deque", "namedtuple"]

import sys as _sys
from _collections import (OrderedDict, _count_elements, _deque_iterator, _tuplegetter, defaultdict,
                          deque)
from _operator import itemgetter as _itemgetter


def __getattr__(name):
    # What few programs use, and what it needs, is loaded when it is asked for.
    if name in ("ChainMap", "UserDict", "UserList", "UserString"):
        from . import _wrappers
        for made in ("ChainMap", "UserDict", "UserList", "UserString"):
            globals()[made] = getattr(_wrappers, made)
        return globals()[name]
    if name == "abc":
        import collections.abc
        return _sys.modules["collections.abc"]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


# ---- namedtuple

def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple whose items are also attributes.

    >>> Point = namedtuple("Point", ["x", "y"])
    >>> Point(11, y=22)
    Point(x=11, y=22)
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = _sys.intern(str(typename))
    if rename:
        names = _renamed(names)
    _check_names(typename, names, rename)
    names = tuple([_sys.intern(name) for name in names])
    if defaults is not None:
        defaults = tuple(defaults)
    required = len(names) - len(defaults or ())
    if required < 0:
        raise TypeError("Got more default values than field names")

    shown = f"{typename}({', '.join(names)}{',' if len(names) == 1 else ''})"
    new, make, replace, *others = _record_methods(names, shown, typename, defaults)
    members = {"__doc__": shown, "__slots__": (), "_fields": names,
               "_field_defaults": dict(zip(names[required:], defaults or ())),
               "__new__": new, "_make": classmethod(make),
               "__replace__": replace, "_replace": replace}
    members.update((method.__name__, method) for method in others)
    members["__match_args__"] = names
    for index, name in enumerate(names):
        members[name] = _tuplegetter(index, _sys.intern(f"Alias for field number {index}"))
    record = type(typename, (tuple,), members)
    record.__module__ = (_sys._getframemodulename(1) or "__main__") if module is None else module
    return record


def _record_methods(names, shown, typename, defaults):
    """The methods of a class of named tuples. Each class has its own: their texts name it."""
    tuple_new = tuple.__new__
    size = len(names)
    template = "(" + ", ".join([f"{name}=%r" for name in names]) + ")"

    # From text, so that the parameters are called as the fields are.
    listed = "".join([f"{name}, " for name in names])
    new = eval(f"lambda _cls, {listed}: _tuple_new(_cls, ({listed}))",
               {"_tuple_new": tuple_new, "__builtins__": {}, "__name__": f"namedtuple_{typename}"})
    new.__name__ = "__new__"
    new.__defaults__ = defaults

    def _make(cls, iterable):
        made = tuple_new(cls, iterable)
        if len(made) == size:
            return made
        raise TypeError(f"Expected {size} arguments, got {len(made)}")

    def _replace(self, /, **kwds):
        made = self._make(map(kwds.pop, names, self))
        if not kwds:
            return made
        raise TypeError(f"Got unexpected field names: {list(kwds)!r}")

    def __repr__(self):
        """The class's name and each field with its value."""
        return self.__class__.__name__ + template % tuple(self)

    def _asdict(self):
        """A new dict of the fields and their values."""
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        """The plain tuple, from which copies are made."""
        return tuple(self)

    new.__doc__ = f"Make a {shown}"
    _make.__doc__ = f"Make a {typename} of the values of an iterable"
    _replace.__doc__ = f"Make another {typename}, in which the given fields have new values"
    methods = new, _make, _replace, __repr__, _asdict, __getnewargs__
    for method in methods:
        method.__qualname__ = f"{typename}.{method.__name__}"
    return methods


def _is_keyword(name):
    from keyword import iskeyword
    return iskeyword(name)


def _renamed(names):
    """The names with _0, _1, … in the place of those that cannot be."""
    kept = {}
    for index, name in enumerate(names):
        usable = name.isidentifier() and not (
            _is_keyword(name) or name.startswith("_") or name in kept)
        kept[name if usable else f"_{index}"] = None
    return list(kept)


def _check_names(typename, names, rename):
    for name in typename, *names:
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _is_keyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for index, name in enumerate(names):
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in names[:index]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")


# ---- Counter

class Counter(dict):
    """A dict that counts: its keys are the elements, its values how often each occurs.

    >>> Counter("abracadabra").most_common(2)
    [('a', 5), ('b', 2)]
    """

    def __init__(self, iterable=None, /, **kwds):
        """Count the elements of an iterable, or start with the counts of a mapping and keywords."""
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        """What does not occur is counted as 0, and not kept."""
        return 0

    # ---- counting

    def update(self, iterable=None, /, **kwds):
        """Add the counts of a mapping or of keywords, or 1 for each element of an iterable."""
        if iterable is None:
            pass
        elif not _is_mapping(iterable):
            _count_elements(self, iterable)
        elif not self:
            super().update(iterable)
        else:
            known = self.get
            for elem, more in iterable.items():
                self[elem] = more + known(elem, 0)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Take away what update() would add; counts may fall to 0 and below."""
        known = self.get
        if iterable is None:
            pass
        elif _is_mapping(iterable):
            for elem, less in iterable.items():
                self[elem] = known(elem, 0) - less
        else:
            for elem in iterable:
                self[elem] = known(elem, 0) - 1
        if kwds:
            self.subtract(kwds)

    def __delitem__(self, elem):
        """Forget an element; one that does not occur is no error."""
        if elem in self:
            super().__delitem__(elem)

    # ---- asking

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The n elements with the highest counts, as (element, count), the highest first; or all."""
        by_count = _itemgetter(1)
        if n is None:
            return sorted(self.items(), key=by_count, reverse=True)
        from heapq import nlargest
        return nlargest(n, self.items(), key=by_count)

    def elements(self):
        """Iterate over the elements, each as often as its count says."""
        from itertools import chain, starmap, repeat
        return chain.from_iterable(starmap(repeat, self.items()))

    def __repr__(self):
        if not self:
            return f"{self.__class__.__name__}()"
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)  # counts that cannot be compared
        return f"{self.__class__.__name__}({shown!r})"

    # ---- making others

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError(
            "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def copy(self):
        """A counter of the same class with the same counts."""
        return self.__class__(self)

    def __reduce__(self):
        return self.__class__, (dict(self),)

    # ---- comparing: what does not occur counts as 0

    def __eq__(self, other):
        """Whether all counts are equal."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[elem] == other[elem] for elem in [*self, *other])

    def __ne__(self, other):
        """Whether some counts differ."""
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __le__(self, other):
        """Whether no count is above the other's."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[elem] <= other[elem] for elem in [*self, *other])

    def __ge__(self, other):
        """Whether no count is below the other's."""
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[elem] >= other[elem] for elem in [*self, *other])

    def __lt__(self, other):
        """Whether no count is above the other's, and some are below."""
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        """Whether no count is below the other's, and some are above."""
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    # ---- arithmetic: the result keeps what is above 0

    def __add__(self, other):
        """The sums of the counts."""
        if not isinstance(other, Counter):
            return NotImplemented
        return _counter_of({elem: both for elem, count in self.items()
                            if (both := count + other[elem]) > 0}
                           | {elem: count for elem, count in other.items()
                              if elem not in self and count > 0})

    def __sub__(self, other):
        """The counts less those of the other."""
        if not isinstance(other, Counter):
            return NotImplemented
        return _counter_of({elem: left for elem, count in self.items()
                            if (left := count - other[elem]) > 0}
                           | {elem: 0 - count for elem, count in other.items()
                              if elem not in self and count < 0})

    def __or__(self, other):
        """The higher of both counts of each element."""
        if not isinstance(other, Counter):
            return NotImplemented
        return _counter_of({elem: high for elem, count in self.items()
                            if (high := theirs if count < (theirs := other[elem]) else count) > 0}
                           | {elem: count for elem, count in other.items()
                              if elem not in self and count > 0})

    def __and__(self, other):
        """The lower of both counts of each element."""
        if not isinstance(other, Counter):
            return NotImplemented
        return _counter_of({elem: low for elem, count in self.items()
                            if (low := count if count < (theirs := other[elem]) else theirs) > 0})

    def __pos__(self):
        """The counts above 0."""
        return _counter_of({elem: count for elem, count in self.items() if count > 0})

    def __neg__(self):
        """The counts below 0, with their sign turned."""
        return _counter_of({elem: 0 - count for elem, count in self.items() if count < 0})

    # ---- arithmetic in place

    def __iadd__(self, other):
        """Add the other's counts; keep what is above 0."""
        for elem, count in other.items():
            self[elem] += count
        return self._keep_positive()

    def __isub__(self, other):
        """Take the other's counts away; keep what is above 0."""
        for elem, count in other.items():
            self[elem] -= count
        return self._keep_positive()

    def __ior__(self, other):
        """Raise counts to the other's; keep what is above 0."""
        for elem, count in other.items():
            if count > self[elem]:
                self[elem] = count
        return self._keep_positive()

    def __iand__(self, other):
        """Lower counts to the other's; keep what is above 0."""
        for elem, count in self.items():
            if (theirs := other[elem]) < count:
                self[elem] = theirs
        return self._keep_positive()

    def _keep_positive(self):
        """Forget the elements whose count is not above 0."""
        for elem in [elem for elem, count in self.items() if not count > 0]:
            del self[elem]
        return self


def _counter_of(counts):
    """A Counter with these counts."""
    made = dict.__new__(Counter)
    dict.update(made, counts)
    return made


def _is_mapping(obj):
    """isinstance(obj, Mapping), without loading the abstract classes for a list or a str."""
    if isinstance(obj, dict):
        return True
    if isinstance(obj, (list, str, tuple)):
        return False
    from collections.abc import Mapping
    return isinstance(obj, Mapping)


def _register_with_abstract_classes():
    """Called by collections.abc when it is loaded; before that nobody can ask."""
    from collections.abc import MutableMapping, MutableSequence
    MutableSequence.register(deque)
    MutableMapping.register(OrderedDict)
    MutableMapping.register(defaultdict)
