"""Shallow and deep copies: copy(x), deepcopy(x[, memo]), replace(x, **changes).

Classes control it with __copy__, __deepcopy__, __replace__, or as pickle does with __reduce_ex__.
"""
import sys
from copyreg import __newobj__, dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


_Namespace = type(sys.implementation)


class Error(Exception):
    pass


error = Error


def _f():
    pass


# Copies of these are the objects themselves.
_copy_immutable = {type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range,
                   slice, property, type(Ellipsis), type(NotImplemented), type(len), type(_f)}
_deepcopy_atomic = {type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex,
                    bytes, str, type(_f.__code__), type, range, type(len), type(_f), property}
for _kind in (type(_f.__code__), type(str.join), type(str.__add__), type(slice.start)):
    _copy_immutable.add(_kind)
    _deepcopy_atomic.add(_kind)
del _kind
del _f


def _add_weak_references():
    from _weakref import ref
    _copy_immutable.add(ref)
    _deepcopy_atomic.add(ref)


_add_weak_references()
_copy_dispatch = {cls: cls.copy for cls in (list, dict, set)}
_copy_dispatch[bytearray] = bytearray.copy


def copy(x):
    """A copy of an object, which consists of the same objects."""
    cls = type(x)
    if cls in _copy_immutable:
        return x
    copier = _copy_dispatch.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    rv = _reduced(x, cls, "copy")
    if isinstance(rv, str):
        return x
    return _reconstruct(x, None, *rv)


def _reduced(x, cls, what):
    """How the object is taken apart for pickling."""
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        return reductor(x)
    if cls.__reduce_ex__ is object.__reduce_ex__ and cls.__reduce__ is object.__reduce__:
        if isinstance(x, _Namespace):
            return cls, (), x.__dict__
        if isinstance(x, (str, bytes)) and "__getnewargs__" not in cls.__dict__:
            # Not the object itself, or copying it would never end.
            plain = str.__str__(x) if isinstance(x, str) else bytes(memoryview(x))
            return __newobj__, (cls, plain), x.__getstate__()
    reductor = getattr(x, "__reduce_ex__", None)
    if reductor is not None:
        return reductor(4)
    reductor = getattr(x, "__reduce__", None)
    if reductor:
        return reductor()
    raise Error(f"un(deep)copyable object of type {cls}" if what == "deepcopy"
                else f"un(shallow)copyable object of type {cls}")


def deepcopy(x, memo=None, _nil=[]):
    """A copy of an object and of all that it consists of.

    The memo has the copies made so far by id(), so that what occurs twice is copied once.
    """
    cls = type(x)
    if cls in _deepcopy_atomic:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    elif (known := memo.get(key, _nil)) is not _nil:
        return known
    if (copier := _deepcopy_dispatch.get(cls)) is not None:
        made = copier(x, memo)
    elif issubclass(cls, type):
        made = x
    elif (copier := getattr(x, "__deepcopy__", None)) is not None:
        made = copier(memo)
    else:
        parts = _reduced(x, cls, "deepcopy")
        made = x if isinstance(parts, str) else _reconstruct(x, memo, *parts)
    if made is not x:
        memo[key] = made
        _keep_alive(x, memo)  # its id must not be used again while the memo lives
    return made


# A container is in the memo before its items are copied, for they may contain it.

def _deepcopy_list(x, memo, deepcopy=deepcopy):
    memo[id(x)] = made = []
    append = made.append
    for item in x:
        append(deepcopy(item, memo))
    return made


def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    memo[id(x)] = made = {}
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    items = [deepcopy(item, memo) for item in x]
    if (made := memo.get(id(x))) is not None:
        return made  # it contains itself, by way of a list: it has been copied meanwhile
    for old, new in zip(x, items):
        if old is not new:
            return tuple(items)
    return x


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _C:
    def m(self):
        pass


_deepcopy_dispatch = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict,
                      type(_C().m): _deepcopy_method}
del _C


def _keep_alive(x, memo):
    """The memo has a list of objects under its own id."""
    memo.setdefault(id(memo), []).append(x)


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *,
                 deepcopy=deepcopy):
    """Make an object of the parts that __reduce_ex__ gave, of deep copies if there is a memo."""
    if memo is None:
        made = func(*args)
    else:
        made = memo[id(x)] = func(*[deepcopy(arg, memo) for arg in args])
        if state is not None:
            state = deepcopy(state, memo)
    if state is not None:
        _set_state(made, state)
    for item in () if listiter is None else listiter:
        made.append(item if memo is None else deepcopy(item, memo))
    for key, value in () if dictiter is None else dictiter:
        if memo is not None:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        made[key] = value
    return made


def _set_state(obj, state):
    if hasattr(obj, "__setstate__"):
        obj.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        obj.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(obj, name, value)


def replace(obj, /, **changes):
    """A copy with some of its fields changed, for what cannot be changed itself."""
    cls = obj.__class__
    replacer = getattr(cls, "__replace__", None)
    if replacer is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return replacer(obj, **changes)
