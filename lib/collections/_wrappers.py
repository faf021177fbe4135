"""ChainMap and the User… classes: containers written in terms of others.

Most methods of the User… classes do to self.data what they are called. They are made from a table
(_add_methods); written out are those that do more, and those that the abstract classes ask for.
"""
from _collections_abc import Mapping, MutableMapping, MutableSequence, Sequence
from itertools import chain as _chain
from reprlib import recursive_repr as _recursive_repr
from sys import maxsize as _maxsize

# Its classes and functions call themselves collections.X.
__name__ = "collections"


class ChainMap(MutableMapping):
    """Several mappings seen as one: lookups ask them in order, changes go to the first."""

    def __init__(self, *maps):
        """Take the mappings as they are, not copies; without any, start with an empty dict."""
        self.maps = list(maps) or [{}]

    # ---- asking all of them

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __iter__(self):
        # A key stands where the last mapping that has it puts it, as in a dict updated by each.
        return iter(dict.fromkeys(_chain.from_iterable(reversed(self.maps))))

    def __len__(self):
        return len(set().union(*self.maps))

    def __bool__(self):
        return any(self.maps)

    def get(self, key, default=None):
        return self[key] if key in self else default

    @_recursive_repr()
    def __repr__(self):
        return f"{self.__class__.__name__}({', '.join([repr(mapping) for mapping in self.maps])})"

    # ---- changing the first

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        first = self.maps[0]
        try:
            del first[key]
        except KeyError:
            raise _not_in_first(key)

    def pop(self, key, *args):
        """Take a key out of the first mapping and return its value; KeyError if it is not there."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise _not_in_first(key)

    def popitem(self):
        """Take some item out of the first mapping; a KeyError if that is empty."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def clear(self):
        """Empty the first mapping."""
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    # ---- making others

    def new_child(self, m=None, **kwargs):
        """A chain with one more mapping in front: `m`, updated by the keywords."""
        if m is not None and kwargs:
            m.update(kwargs)
        return self.__class__(kwargs if m is None else m, *self.maps)

    @property
    def parents(self):
        """The chain without its first mapping."""
        return self.__class__(*self.maps[1:])

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """A chain of one dict, in which every key of `iterable` has the value."""
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        """A chain with a copy of the first mapping; the others are shared."""
        first, *others = self.maps
        return self.__class__(first.copy(), *others)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        made = self.copy()
        made.maps[0].update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        merged = dict(other)
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return self.__class__(merged)


def _not_in_first(key):
    return KeyError(f"Key not found in the first mapping: {key!r}")


# ---- the User… classes

def _data_of(value, wrapper):
    """What a wrapper of that class wraps; any other value is itself."""
    return value.data if isinstance(value, wrapper) else value


def _with_copied_data(wrapper):
    """A shallow copy of an object, attributes and all, that has its own data."""
    cls = wrapper.__class__
    made = cls.__new__(cls)
    vars(made).update(vars(wrapper), data=wrapper.data.copy())
    return made


def _add_methods(cls, body, heads):
    """Give a class methods that are one expression.

    heads: the methods as one declares them, without self: "isalpha; find(sub, start=0)".
    body: the expression. In it {name} and {arguments} are the method's name and what it was given,
    {word} is the name without underscores, and {first} the name of the first parameter.
    """
    for head in heads.split(";"):
        name, _, parameters = head.strip().removesuffix(")").partition("(")
        arguments = [part.partition("=")[0] for part in parameters.split(", ") if part != "/"]
        expression = body.format(name=name, arguments=", ".join(arguments), word=name.strip("_"),
                                 first=arguments[0])
        made = {}
        exec(f"def {name}(self, {parameters}): return {expression}", globals(), made)
        made[name].__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, made[name])


def _add_operators(cls, parameter):
    """The comparisons, whose parameter has that name, and repetition."""
    for name, sign in ("lt", "<"), ("le", "<="), ("eq", "=="), ("gt", ">"), ("ge", ">="):
        _add_methods(cls, f"self.data {sign} _data_of({{first}}, {cls.__name__})",
                     f"__{name}__({parameter})")
    _add_methods(cls, "self.__class__(self.data * n)", "__mul__(n)")
    cls.__rmul__ = cls.__mul__


# A mapping to derive from: its items lie in the dict self.data.
class UserDict(MutableMapping):

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for source in (dict, kwargs or None):
            if source is not None:
                self.update(source)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        cls = self.__class__
        if not hasattr(cls, "__missing__"):
            raise KeyError(key)
        return cls.__missing__(self, key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def get(self, key, default=None):
        # Not Mapping's: what __missing__ makes up must not be found.
        return self[key] if key in self else default

    def __or__(self, other):
        items = _data_of(other, UserDict)
        if items is other and not isinstance(other, dict):
            return NotImplemented
        return self.__class__(self.data | items)

    def __ror__(self, other):
        items = _data_of(other, UserDict)
        if items is other and not isinstance(other, dict):
            return NotImplemented
        return self.__class__(items | self.data)

    def __ior__(self, other):
        self.data |= _data_of(other, UserDict)
        return self

    def __copy__(self):
        return _with_copied_data(self)

    def copy(self):
        if self.__class__ is UserDict:
            return UserDict(self.data.copy())
        # A subclass copies itself without the items, and takes them in through its own methods.
        from copy import copy
        items, self.data = self.data, {}
        try:
            made = copy(self)
        finally:
            self.data = items
        made.update(self)
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


_add_methods(UserDict, "repr(self.data)", "__repr__()")


class UserList(MutableSequence):
    """A list to derive from: its items lie in the list self.data."""

    __hash__ = None

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_data_of(initlist, UserList))

    def __getitem__(self, i):
        found = self.data[i]
        return self.__class__(found) if isinstance(i, slice) else found

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __len__(self):
        return len(self.data)

    def insert(self, i, item):
        self.data.insert(i, item)

    def __contains__(self, item):
        return item in self.data

    def __add__(self, other):
        return self.__class__(self.data + _list_of(other))

    def __radd__(self, other):
        return self.__class__(_list_of(other) + self.data)

    def __iadd__(self, other):
        self.data += _list_of(other)
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def copy(self):
        return self.__class__(self)

    def __copy__(self):
        return _with_copied_data(self)


def _list_of(values):
    values = _data_of(values, UserList)
    return values if isinstance(values, list) else list(values)


_add_operators(UserList, "other")
_add_methods(UserList, "{word}(self.data)", "__repr__()")
_add_methods(UserList, "self.data.{name}({arguments})", """
    append(item); pop(i=-1); remove(item); clear(); count(item); index(item, *args); reverse();
    sort(/, *args, **kwds)""")
_add_methods(UserList, "self.data.extend(_data_of(other, UserList))", "extend(other)")


# A str to derive from: its text is self.data, and methods that make a text make one of its class.
class UserString(Sequence):

    def __init__(self, seq):
        text = _data_of(seq, UserString)
        self.data = text if isinstance(text, str) else str(text)

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __len__(self):
        return len(self.data)

    def __contains__(self, char):
        return _data_of(char, UserString) in self.data

    def __getnewargs__(self):
        return (self.data[:],)

    def __add__(self, other):
        return self.__class__(self.data + _text_of(other))

    def __radd__(self, other):
        return self.__class__(_text_of(other) + self.data)

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode("utf-8" if encoding is None else encoding,
                                "strict" if errors is None else errors)

    maketrans = str.maketrans


def _text_of(value):
    value = _data_of(value, UserString)
    return value if isinstance(value, str) else str(value)


_add_operators(UserString, "string")
_add_methods(UserString, "{word}(self.data)", """
    __str__(); __repr__(); __hash__(); __int__(); __float__(); __complex__()""")
_add_methods(UserString, "self.__class__(self.data % args)", "__mod__(args)")
_add_methods(UserString, "self.data.{name}({arguments})", """
    isalnum(); isalpha(); isascii(); isdecimal(); isdigit(); isidentifier(); islower(); isnumeric();
    isprintable(); isspace(); istitle(); isupper(); join(seq); partition(sep); rpartition(sep);
    split(sep=None, maxsplit=-1); rsplit(sep=None, maxsplit=-1); splitlines(keepends=False);
    format(/, *args, **kwds); format_map(mapping);
    index(sub, start=0, end=_maxsize); rindex(sub, start=0, end=_maxsize);
    startswith(prefix, start=0, end=_maxsize); endswith(suffix, start=0, end=_maxsize)""")
_add_methods(UserString, "self.data.{name}(_data_of(sub, UserString), start, end)", """
    count(sub, start=0, end=_maxsize); find(sub, start=0, end=_maxsize);
    rfind(sub, start=0, end=_maxsize)""")
_add_methods(UserString, "self.__class__(self.data.{name}({arguments}))", """
    capitalize(); casefold(); lower(); swapcase(); title(); upper(); strip(chars=None);
    lstrip(chars=None); rstrip(chars=None); center(width, *args); ljust(width, *args);
    rjust(width, *args); expandtabs(tabsize=8); translate(*args); zfill(width)""")
_add_methods(UserString, "self.__class__(self.data.{name}(_data_of({first}, UserString)))", """
    removeprefix(prefix, /); removesuffix(suffix, /)""")
_add_methods(UserString, """self.__class__(self.data.replace(
    _data_of(old, UserString), _data_of(new, UserString), maxsplit))""",
             "replace(old, new, maxsplit=-1)")
