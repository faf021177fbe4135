"""Functions on functions. partial, reduce, the cache and cmp_to_key are C++ (_functools)."""

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering",
           "cache", "cmp_to_key", "lru_cache", "reduce", "partial", "partialmethod",
           "singledispatch", "singledispatchmethod", "cached_property"]

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

GenericAlias = type(list[int])

_initial_missing = object()

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__",
                       "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper function look like the function that it wraps."""
    for attribute in assigned:
        try:
            value = getattr(wrapped, attribute)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attribute, value)
    for attribute in updated:
        getattr(wrapper, attribute).update(getattr(wrapped, attribute, {}))
    # Set last: the __dict__ just copied may hold the __wrapped__ of the wrapped function.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """update_wrapper() as a decorator of the wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- total_ordering

def _ordering(name, root):
    """The comparison `name` made of the comparison `root`, such as __ge__ of __lt__."""
    opposite = name[2] != root[2]  # a "greater" made of a "less"
    strict = name.endswith("t__")

    # The root is called through its type, so that its NotImplemented is passed on.
    if opposite and strict != root.endswith("t__"):
        what = "its contrary"

        def compare(self, other):
            result = getattr(type(self), root)(self, other)
            return result if result is NotImplemented else not result
    elif strict:
        what = "it (or its contrary) and !="

        def compare(self, other):
            result = getattr(type(self), root)(self, other)
            if result is NotImplemented:
                return result
            return (not result if opposite else result) and self != other
    else:
        what = "it (or its contrary) or =="

        def compare(self, other):
            result = getattr(type(self), root)(self, other)
            if result is NotImplemented:
                return result
            return (not result if opposite else result) or self == other
    compare.__name__ = name
    compare.__qualname__ = f"_{name.strip('_')}_from_{root.strip('_')}"
    compare.__doc__ = f"Made by total_ordering() of {root}: {what}."
    return compare


def total_ordering(cls):
    """Class decorator that makes the missing ones of < <= > >= of ==, and of one that is there."""
    names = ("__lt__", "__le__", "__gt__", "__ge__")  # the first one is preferred
    own = [name for name in names if getattr(cls, name, None) is not getattr(object, name, None)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name in names:
        if name not in own:
            setattr(cls, name, _ordering(name, own[0]))
    return cls


# ---- caches

class _CacheInfoMaker:
    """Makes the class of cache_info()'s results when it is first asked for: few programs do."""

    made = None

    def __call__(self, hits, misses, maxsize, currsize):
        if self.made is None:
            _CacheInfoMaker.made = _cache_info_class()
        return self.made(hits, misses, maxsize, currsize)


def _cache_info_class():
    from collections import namedtuple
    return namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"], module="functools")


def __getattr__(name):
    if name == "_CacheInfo":
        return _cache_info_class()
    if name == "get_cache_token":
        from abc import get_cache_token
        return get_cache_token
    if name in ("namedtuple", "recursive_repr"):
        import collections
        import reprlib
        return collections.namedtuple if name == "namedtuple" else reprlib.recursive_repr
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def lru_cache(maxsize=128, typed=False):
    """Decorator that keeps the results of the latest different calls.

    With maxsize None there is no bound; with typed, arguments of different types are kept apart.
    The wrapper has cache_info(), cache_clear() and cache_parameters(), and the function in
    __wrapped__.
    """
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        user_function, maxsize = maxsize, 128  # used as @lru_cache, without arguments
        return _cached(user_function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda user_function: _cached(user_function, maxsize, typed)


def _cached(user_function, maxsize, typed):
    wrapper = _lru_cache_wrapper(user_function, maxsize, typed, _CacheInfoMaker())
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, user_function)


def cache(user_function, /):
    """Decorator that keeps the result of every different call: lru_cache without a bound."""
    return lru_cache(maxsize=None)(user_function)


_NOT_FOUND = object()


class cached_property:
    """A property whose value is computed once and then lies in the instance's __dict__."""

    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError(
                "Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to "
                            f"cache {self.attrname!r} property.") from None
        value = cache.get(self.attrname, _NOT_FOUND)
        if value is _NOT_FOUND:
            value = self.func(instance)
            try:
                cache[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                "does not support item assignment for caching "
                                f"{self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# ---- methods

class partialmethod:
    """Like partial(), for methods: used in a class body."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):  # one with the arguments of both
            func, args, keywords = (func.func, func.args + args, {**func.keywords, **keywords})
        elif not (callable(func) or hasattr(func, "__get__")):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.args, self.keywords = func, args, keywords

    __class_getitem__ = classmethod(GenericAlias)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __get__(self, obj, cls=None):
        func = self.func
        bind = getattr(func, "__get__", None)
        if bind is None or (bound := bind(obj, cls)) is func:
            return self._make_unbound_method().__get__(obj, cls)
        method = partial(bound, *self.args, **self.keywords)
        try:
            method.__self__ = bound.__self__
        except AttributeError:
            pass  # not a method, but what some other descriptor gave
        return method

    def _make_unbound_method(self):
        """A function whose first parameter stands before the arguments."""
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__partialmethod__ = self
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return _method

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func), *map(repr, self.args),
                 *(f"{key}={value!r}" for key, value in self.keywords.items())]
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"


def _unwrap_partial(func):
    """What partial() objects call in the end."""
    while isinstance(func, partial):
        func = func.func
    return func


def _unwrap_partialmethod(func):
    """The same through partialmethods and the functions that they make, in whatever order."""
    while True:
        if isinstance(func, (partial, partialmethod)):
            func = func.func
        elif isinstance(maker := getattr(func, "__partialmethod__", None), partialmethod):
            func = maker
        else:
            return func


# ---- singledispatch: the class's MRO decides, into which the abstract classes are put that it is
# registered with (PEP 443).

def _c3_merge(sequences):
    """Merge MROs by C3: the next class is the first head that is in no other tail."""
    merged = []
    while sequences := [sequence for sequence in sequences if sequence]:
        for head, *_ in sequences:
            if not any(head in sequence[1:] for sequence in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        merged.append(head)
        sequences = [sequence[sequence[0] == head:] for sequence in sequences]
    return merged


def _c3_mro(cls, abcs=()):
    """The MRO of a class with abstract classes put in where it becomes a subclass of them."""
    bases = list(cls.__bases__)
    # This class, not one of its bases, is the first to be a subclass of these.
    new = [abc for abc in abcs
           if issubclass(cls, abc) and not any(issubclass(base, abc) for base in bases)]
    inherited = [abc for abc in abcs if abc not in new]
    # They stand behind the bases that are abstract classes.
    place = max((number for number, base in enumerate(bases, 1)
                 if hasattr(base, "__abstractmethods__")), default=0)
    orders = bases[:place], new, bases[place:]
    mros = [_c3_mro(parent, inherited) for order in orders for parent in order]
    return _c3_merge([[cls], *mros, *orders])


def _compose_mro(cls, types):
    """The MRO of a class with those of `types` that it is registered with."""
    bases = set(cls.__mro__)
    related = [typ for typ in types
               if typ not in bases and hasattr(typ, "__mro__") and not isinstance(typ, GenericAlias)
               and issubclass(cls, typ)]
    lowest = [typ for typ in related
              if not any(typ != other and typ in other.__mro__ for other in related)]
    abcs = []
    for typ in lowest:
        # Where it is registered with subclasses of this one, too, their MROs say the order.
        mros = [sub.__mro__ for sub in typ.__subclasses__()
                if sub not in bases and issubclass(cls, sub)]
        known = [[abc for abc in mro if abc in lowest] for mro in mros]
        for order in sorted(known, key=len, reverse=True) or [[typ]]:
            abcs += [abc for abc in order if abc not in abcs]
    return _c3_mro(cls, abcs)


def _find_impl(cls, registry):
    """The best implementation for a class among those registered, or None."""
    mro = _compose_mro(cls, registry)
    for best, next_best in zip(mro, [*mro[1:], None]):
        if best in registry:
            if (next_best in registry and not issubclass(best, next_best)
                    and best not in cls.__mro__ and next_best not in cls.__mro__):
                # Two abstract classes that know nothing of each other: neither is better.
                raise RuntimeError(f"Ambiguous dispatch: {best} or {next_best}")
            return registry[best]
    return None


def _first_annotation(func, annotations):
    argname, cls = next(iter(annotations.items()))
    if isinstance(cls, str):
        from typing import get_type_hints
        cls = get_type_hints(func)[argname]
    return argname, type(None) if cls is None else cls


def singledispatch(func):
    """Make a function generic: which implementation runs depends on the type of its first argument.

    Others are added with @func.register(type), or @func.register over an annotated function.
    """
    import sys
    from types import MappingProxyType, UnionType
    import weakref
    from abc import get_cache_token
    registry = {object: func}
    found = weakref.WeakKeyDictionary()  # what dispatch() has answered
    token = None  # of the abstract classes' registrations, if any such class is registered here

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal token
        if token is not None and token != (current := get_cache_token()):
            found.clear()
            token = current
        try:
            return found[cls]
        except KeyError:
            try:
                found[cls] = registry[cls]
            except KeyError:
                found[cls] = _find_impl(cls, registry)
        return found[cls]

    def union_members(annotation):
        typing = sys.modules.get("typing")  # who has a typing.Union has loaded it
        if isinstance(annotation, UnionType) or (
                typing is not None and typing.get_origin(annotation) is typing.Union):
            return annotation.__args__
        return ()

    def classes_of(annotation):
        """The class, or those of a union; none if it is neither."""
        if isinstance(annotation, type):
            return () if isinstance(annotation, GenericAlias) else (annotation,)
        members = union_members(annotation)
        return members if all(isinstance(member, type) for member in members) else ()

    def annotated(func):
        """The classes that the first annotation of a function names."""
        annotations = getattr(func, "__annotations__", {})
        if not annotations:
            raise TypeError(
                f"Invalid first argument to `register()`: {func!r}. Use either "
                "`@register(some_class)` or plain `@register` on an annotated function.")
        name, annotation = _first_annotation(func, annotations)
        if classes := classes_of(annotation):
            return annotation, classes
        is_union = not isinstance(annotation, type) and union_members(annotation)
        raise TypeError(f"Invalid annotation for {name!r}. {annotation!r} "
                        + ("not all arguments are classes." if is_union else "is not a class."))

    def register(cls, func=None):
        """Add an implementation for a class, or for the classes of a union."""
        nonlocal token
        classes = classes_of(cls)
        if func is None:
            if classes:
                return lambda func: register(cls, func)
            func = cls
            cls, classes = annotated(func)
        elif not classes:
            raise TypeError("Invalid first argument to `register()`. "
                            f"{cls!r} is not a class or union type.")
        registry.update(dict.fromkeys(classes, func))
        if token is None and hasattr(cls, "__abstractmethods__"):
            token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register, wrapper.dispatch = register, dispatch
    wrapper.registry, wrapper._clear_cache = MappingProxyType(registry), found.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch() for methods: the argument after self decides."""

    def __init__(self, func):
        if not (callable(func) or hasattr(func, "__get__")):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.dispatcher = func, singledispatch(func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def register(self, cls, method=None):
        """Add an implementation for a class, or for the classes of a union."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.register = self.register
        _method.__isabstractmethod__ = self.__isabstractmethod__
        return update_wrapper(_method, self.func)
