"""Names for the interpreter's own types, and helpers for making classes."""
import sys


def _f():
    yield


async def _c():
    pass


async def _ag():
    yield


FunctionType = LambdaType = type(_f)
CodeType = type(_f.__code__)
MappingProxyType = type(type.__dict__)
SimpleNamespace = type(sys.implementation)
GeneratorType = type(_f())
_c = _c()
CoroutineType = type(_c)
_c.close()
AsyncGeneratorType = type(_ag())


def _cell_factory():
    inside = 1

    def f():
        nonlocal inside
    return f.__closure__[0]


CellType = type(_cell_factory())


class _C:
    def _m(self):
        pass


MethodType = type(_C()._m)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
ModuleType = type(sys)

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)

GetSetDescriptorType = type(FunctionType.__code__)


class _S:
    __slots__ = ("member",)


MemberDescriptorType = type(_S.member)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(Ellipsis)
NoneType = type(None)
NotImplementedType = type(NotImplemented)

del sys, _f, _C, _c, _ag, _S, _cell_factory


# ---- classes made by hand

def resolve_bases(bases):
    """The bases with what __mro_entries__ puts for those that are no classes (PEP 560)."""
    resolved, changed = [], False
    for base in bases:
        entries = (base,)
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            entries, changed = base.__mro_entries__(bases), True
            if not isinstance(entries, tuple):
                raise TypeError("__mro_entries__ must return a tuple")
        resolved += entries
    return tuple(resolved) if changed else bases


def get_original_bases(cls, /):
    """The bases as they were written, before __mro_entries__ replaced any."""
    try:
        return cls.__dict__.get("__orig_bases__", cls.__bases__)
    except AttributeError:
        raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


def _calculate_meta(meta, bases):
    """The most derived of `meta` and the types of the bases."""
    for other in map(type, bases):
        if not issubclass(meta, other):
            if not issubclass(other, meta):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a "
                                "(non-strict) subclass of the metaclasses of all its bases")
            meta = other
    return meta


def prepare_class(name, bases=(), kwds=None):
    """The metaclass for a class statement, the namespace for its body, and the other keywords."""
    keywords = {} if kwds is None else dict(kwds)
    meta = keywords.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        meta = _calculate_meta(meta, bases)
    prepare = getattr(meta, "__prepare__", None)
    return meta, {} if prepare is None else prepare(name, bases, **keywords), keywords


def new_class(name, bases=(), kwds=None, exec_body=None):
    """What a class statement does: exec_body(namespace) stands for its body."""
    actual = resolve_bases(bases)
    meta, namespace, keywords = prepare_class(name, actual, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if actual is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, actual, namespace, **keywords)


class DynamicClassAttribute:
    """A property of instances; on the class, its metaclass's __getattr__ is asked for the name."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.overwrite_doc = doc is None  # a new getter brings its own
        self.__doc__ = doc or fget.__doc__
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            if self.fget is not None:
                return self.fget(instance)
            raise AttributeError("unreadable attribute")
        if not self.__isabstractmethod__:
            raise AttributeError()
        return self

    def __set__(self, instance, value):
        _accessor(self.fset, "set")(instance, value)

    def __delete__(self, instance):
        _accessor(self.fdel, "delete")(instance)

    def _changed(self, *, doc=None, **accessors):
        accessors = {"fget": self.fget, "fset": self.fset, "fdel": self.fdel, **accessors}
        changed = type(self)(*accessors.values(), doc or self.__doc__)
        changed.overwrite_doc = self.overwrite_doc
        return changed

    def getter(self, fget):
        return self._changed(fget=fget, doc=fget.__doc__ if self.overwrite_doc else None)

    def setter(self, fset):
        return self._changed(fset=fset)

    def deleter(self, fdel):
        return self._changed(fdel=fdel)


def _accessor(function, verb):
    if function is None:
        raise AttributeError(f"can't {verb} attribute")
    return function


# ---- generators as coroutines

class _GeneratorWrapper:
    """Makes a generator-like object awaitable."""

    def __init__(self, gen):
        self._wrapped = gen
        self.__name__ = getattr(gen, "__name__", None)
        self.__qualname__ = getattr(gen, "__qualname__", None)

    def __iter__(self):
        return self._wrapped if self._wrapped.__class__ is GeneratorType else self

    __await__ = __iter__

    def __next__(self):
        return next(self._wrapped)

    def send(self, val):
        return self._wrapped.send(val)

    def throw(self, tp, *rest):
        return self._wrapped.throw(tp, *rest)

    def close(self):
        return self._wrapped.close()

    # The names of a generator's state, and those that a coroutine has for the same.
    gi_code = cr_code = property(lambda self: self._wrapped.gi_code)
    gi_frame = cr_frame = property(lambda self: self._wrapped.gi_frame)
    gi_running = cr_running = property(lambda self: self._wrapped.gi_running)
    gi_yieldfrom = cr_await = property(lambda self: self._wrapped.gi_yieldfrom)


# What code objects say of their functions.
_GENERATOR, _COROUTINE, _ITERABLE_COROUTINE = 0x20, 0x80, 0x100


def coroutine(func):
    """Make what a generator function returns awaitable."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if func.__class__ is FunctionType and getattr(func, "__code__", None).__class__ is CodeType:
        flags = func.__code__.co_flags
        if flags & _GENERATOR and not flags & _ITERABLE_COROUTINE:
            func.__code__ = func.__code__.replace(co_flags=flags | _ITERABLE_COROUTINE)
        if flags & (_GENERATOR | _COROUTINE):
            return func
    import functools
    from _collections_abc import Coroutine, Generator

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        is_awaitable = made.__class__ is CoroutineType or (
            made.__class__ is GeneratorType and made.gi_code.co_flags & _ITERABLE_COROUTINE)
        if is_awaitable or not isinstance(made, Generator) or isinstance(made, Coroutine):
            return made
        return _GeneratorWrapper(made)

    return wrapped


__all__ = [name for name in globals() if not name.startswith("_")]
