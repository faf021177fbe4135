"""How copy and pickle make objects anew: extension functions by type, and the general way."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Register the function that takes objects of a type apart."""
    _check_callable(pickle_function, "reduction functions")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    _check_callable(object, "constructors")


def _check_callable(function, what):
    if not callable(function):
        raise TypeError(f"{what} must be callable")


def pickle_complex(c):
    parts = c.real, c.imag
    return complex, parts


def pickle_union(obj):
    from functools import reduce
    from operator import or_
    return reduce, (or_, obj.__args__)


dispatch_table |= {complex: pickle_complex, type(int | str): pickle_union}


def _reconstructor(cls, base, state):
    """Make an object of a class that derives from a built-in type."""
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    """__newobj__ for a __new__ with keyword arguments."""
    return cls.__new__(cls, *args, **kwargs)


def _built_in_base(cls):
    """The nearest base that is not defined in Python, or whose __new__ is not."""
    for base in cls.__mro__:
        is_heap_type = getattr(base, "__flags__", _HEAPTYPE) & _HEAPTYPE
        new = base.__new__
        if not is_heap_type or isinstance(new, type(len)) and new.__self__ is base:
            return base
    return object


_HEAPTYPE = 1 << 9


def _reduce_ex(self, proto):
    """object.__reduce_ex__ for the old protocols."""
    assert proto < 2
    cls = self.__class__
    refusal = f"cannot pickle {cls.__name__!r} object"
    base = _built_in_base(cls)
    if base is cls is not object:
        raise TypeError(refusal)
    parts = _reconstructor, (cls, base, None if base is object else base(self))
    unprepared = "a class that defines __slots__ without defining __getstate__ cannot be pickled"
    has_slots = getattr(self, "__slots__", None)
    if hasattr(self, "__getstate__"):
        if has_slots and cls.__getstate__ is object.__getstate__:
            raise TypeError(unprepared)
        state = self.__getstate__()
    elif has_slots:
        raise TypeError(f"{refusal}: {unprepared} with protocol {proto}")
    else:
        state = getattr(self, "__dict__", None)
    return (*parts, state) if state else parts


def _slotnames(cls):
    """The names of all __slots__ of a class and its bases, mangled as they are stored."""
    if (known := cls.__dict__.get("__slotnames__")) is not None:
        return known
    names = []
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        prefix = base.__name__.lstrip("_")
        for name in [slots] if isinstance(slots, str) else slots:
            if prefix and name.startswith("__") and not name.endswith("__"):
                names.append(f"_{prefix}{name}")
            elif name not in ("__dict__", "__weakref__"):
                names.append(name)
    try:
        cls.__slotnames__ = names
    except Exception:
        pass  # it is found anew the next time
    return names


# Integer codes for classes, used by pickle.
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Let pickles say the code instead of the global's name."""
    key, code = (module, name), int(code)
    if not 0 < code < 1 << 31:
        raise ValueError("code out of range")
    used_code, used_key = _extension_registry.get(key), _inverted_registry.get(code)
    if (used_code, used_key) == (code, key):
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {used_code}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {used_key}")
    _extension_registry[key], _inverted_registry[code] = code, key


def remove_extension(module, name, code):
    """Take an extension code back, which tests do."""
    key = (module, name)
    if (_extension_registry.get(key), _inverted_registry.get(code)) != (code, key):
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
