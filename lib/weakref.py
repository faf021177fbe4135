"""References that do not keep their object alive, and containers of them."""
import _collections_abc
import sys
from _weakref import (CallableProxyType, ProxyType, ReferenceType, _remove_dead_weakref,
                      getweakrefcount, getweakrefs, proxy, ref)
from _weakrefset import WeakSet, _callback, _Iteration, _settled

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType",
           "ProxyType", "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet",
           "WeakMethod", "finalize"]

ProxyTypes = (ProxyType, CallableProxyType)
_collections_abc.MutableSet.register(WeakSet)


# ---- references with something more

class WeakMethod(ref):
    """A weak reference to a bound method, which lives as long as its object."""

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            instance, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def died(_):
            # Called for the object and for the function: only the first of them is told. It knows
            # the WeakMethod weakly, for that owns it.
            method = weakly()
            if method is None or not method._alive:
                return
            method._alive = False
            if callback is not None:
                callback(method)

        method = super().__new__(cls, instance, died)
        weakly = ref(method)
        method._alive, method._meth_type, method._func_ref = True, type(meth), ref(function, died)
        return method

    def __call__(self):
        instance, function = super().__call__(), self._func_ref()
        return None if instance is None or function is None else self._meth_type(function, instance)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return self is other

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self._alive and other._alive:
            return ref.__ne__(self, other) or self._func_ref != other._func_ref
        return self is not other

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows the key of its entry, which is to go when it dies."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        reference = ref.__new__(type, ob, callback)
        reference.key = key
        return reference

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


# ---- dictionaries

def _pairs(other):
    """The items of what update() was given: a mapping, pairs, or nothing."""
    if other is None:
        return ()
    return (other if hasattr(other, "items") else dict(other)).items()


def _weak_mapping(cls):
    """Class decorator: what both dictionaries have, in terms of their other methods."""
    items = cls.items

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"

    def copy(self):
        new = cls()
        for key, value in items(self):
            new[key] = value
        return new

    def merged(new, *others):
        for other in others:
            new.update(other)
        return new

    def __ior__(self, other):
        return merged(self, other)

    def __or__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            return merged(self.copy(), other)
        return NotImplemented

    def __ror__(self, other):
        if isinstance(other, _collections_abc.Mapping):
            return merged(type(self)(), other, self)
        return NotImplemented

    for method in (__repr__, copy, __ior__, __or__, __ror__):
        method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
        setattr(cls, method.__name__, method)
    cls.__copy__ = copy
    return cls


@_weak_mapping
class WeakValueDictionary(_collections_abc.MutableMapping):
    """Mapping that references its values weakly: an entry goes when its value dies."""

    # data: {key: KeyedRef of the value}

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self._died, self._waiting, self._iterations = _callback(self), [], []
        self.update(other, **kw)

    @staticmethod
    def _remove(table, reference):
        _remove_dead_weakref(table, reference.key)

    def __len__(self):
        return len(_settled(self))

    def __contains__(self, key):
        if self._waiting:
            _settled(self)
        try:
            return self.data[key]() is not None
        except KeyError:
            return False

    def __getitem__(self, key):
        if self._waiting:
            _settled(self)
        if (value := self.data[key]()) is None:
            raise KeyError(key)
        return value

    def get(self, key, default=None):
        if self._waiting:
            _settled(self)
        try:
            value = self.data[key]()
        except KeyError:
            return default
        return default if value is None else value

    def __setitem__(self, key, value):
        if self._waiting:
            _settled(self)
        self.data[key] = KeyedRef(value, self._died, key)

    def setdefault(self, key, default=None):
        reference = self.data.get(key)
        if reference is not None and (value := reference()) is not None:
            return value
        _settled(self)[key] = KeyedRef(default, self._died, key)
        return default

    def update(self, other=None, /, **kwargs):
        table, callback = _settled(self), self._died
        for pairs in (_pairs(other), kwargs.items()):
            for key, value in pairs:
                table[key] = KeyedRef(value, callback, key)

    def __delitem__(self, key):
        if self._waiting:
            _settled(self)
        del self.data[key]

    def pop(self, key, *args):
        reference = _settled(self).pop(key, None)
        if reference is not None and (value := reference()) is not None:
            return value
        if not args:
            raise KeyError(key)
        return args[0]

    def popitem(self):
        table = _settled(self)
        while True:
            key, reference = table.popitem()
            if (value := reference()) is not None:
                return key, value

    def keys(self):
        table = _settled(self)
        with _Iteration(self):
            for key, reference in table.items():
                if reference() is not None:
                    yield key

    __iter__ = keys

    def values(self):
        table = _settled(self)
        with _Iteration(self):
            for reference in table.values():
                if (value := reference()) is not None:
                    yield value

    def items(self):
        table = _settled(self)
        with _Iteration(self):
            for key, reference in table.items():
                if (value := reference()) is not None:
                    yield key, value

    def valuerefs(self):
        """A list of the weak references to the values, dead ones included."""
        return list(_settled(self).values())

    def itervaluerefs(self):
        """An iterator over the weak references to the values, dead ones included."""
        table = _settled(self)
        with _Iteration(self):
            yield from table.values()

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in WeakValueDictionary.items(self):
            new[deepcopy(key, memo)] = value
        return new


@_weak_mapping
class WeakKeyDictionary(_collections_abc.MutableMapping):
    """Mapping that references its keys weakly: an entry goes when its key dies."""

    # data: {reference to the key: value}. A dead reference equals none but itself.

    def __init__(self, dict=None):
        self.data = {}
        self._died, self._waiting, self._iterations = _callback(self), [], []
        if dict is not None:
            self.update(dict)

    @staticmethod
    def _remove(table, reference):
        table.pop(reference, None)  # it may have been deleted by hand while it waited

    def __len__(self):
        table, dead = self.data, self._waiting
        return len(table) - sum(map(table.__contains__, dead)) if dead else len(table)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._died)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._died), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            if (key := reference()) is not None:
                return key, value

    def update(self, dict=None, /, **kwargs):
        table, callback = self.data, self._died
        for pairs in (_pairs(dict), kwargs.items()):
            for key, value in pairs:
                table[ref(key, callback)] = value

    def keys(self):
        with _Iteration(self):
            for reference in self.data:
                if (key := reference()) is not None:
                    yield key

    __iter__ = keys

    def values(self):
        with _Iteration(self):
            for reference, value in self.data.items():
                if reference() is not None:
                    yield value

    def items(self):
        with _Iteration(self):
            for reference, value in self.data.items():
                if (key := reference()) is not None:
                    yield key, value

    def keyrefs(self):
        """A list of the weak references to the keys, dead ones included."""
        return list(self.data)

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for key, value in WeakKeyDictionary.items(self):
            new[key] = deepcopy(value, memo)
        return new


# ---- finalizers

class finalize:
    """Calls a function when an object dies, or at the program's end.

    finalize(obj, func, *args, **kwargs) is alive until it is called, detached, or has run.
    """

    # A finalizer is nothing but the key of its record here, so nobody needs to hold it. The order
    # of the registry is that of their making.
    __slots__ = ()
    _registry = {}
    _shutdown = False
    _dirty = False  # whether any has been made since _exitfunc looked
    _registered_with_atexit = False

    class _Info:
        """What a live finalizer will do."""

        __slots__ = ("weakref", "func", "args", "kwargs", "atexit")

        def parts(self):
            """(obj, func, args, kwargs), or None if the object is dead."""
            obj = self.weakref()
            return None if obj is None else (obj, self.func, self.args, self.kwargs or {})

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered_with_atexit:
            import atexit
            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        info = self._Info()
        info.func, info.args, info.kwargs, info.atexit = func, args, kwargs, True
        info.weakref = ref(obj, self)
        self._registry[self] = info
        finalize._dirty = True

    def __call__(self, _=None):
        """Make it dead and return what the function returns; None if it was dead."""
        info = self._registry.pop(self, None)
        if info is not None and not self._shutdown:
            return info.func(*info.args, **info.kwargs)

    def peek(self):
        """(obj, func, args, kwargs), or None if it is dead."""
        info = self._registry.get(self)
        return None if info is None else info.parts()

    def detach(self):
        """Make it dead without a call; returns what peek() would have."""
        parts = self.peek()
        # Another thread may have been faster.
        return parts if parts is not None and self._registry.pop(self, None) else None

    @property
    def alive(self):
        """Whether it still waits for its object's death."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether it is called at the program's end, if its object lives that long."""
        info = self._registry.get(self)
        return info is not None and info.atexit

    @atexit.setter
    def atexit(self, value):
        if (info := self._registry.get(self)) is not None:
            info.atexit = bool(value)

    def __repr__(self):
        parts = self.peek()
        state = f"for {type(parts[0]).__name__!r} at {id(parts[0]):#x}" if parts else "dead"
        return f"<{type(self).__name__} object at {id(self):#x}; {state}>"

    @classmethod
    def _exitfunc(cls):
        """At the end: calls those that want it, the newest first, until there are none."""
        import gc
        collects = gc.isenabled()
        gc.disable()
        pending = []
        try:
            while pending or finalize._dirty:
                if finalize._dirty:
                    finalize._dirty = False
                    pending = [f for f, info in cls._registry.items() if info.atexit]
                    continue
                try:
                    pending.pop()()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
            if collects:
                gc.enable()
