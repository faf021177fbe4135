"""Types for annotations: names that mean something to who reads them, and little at run time.

What most programs import is here, with _typing_forms and _typing_special; the rest of its names are
in rooms of their own that are loaded when somebody asks for one, see _LATER.
"""
import collections
import collections.abc
import functools
import sys
import types
from types import GenericAlias

from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType,
                     TypeVar, TypeVarTuple, _idfunc)
from _typing_forms import (
    ForwardRef, Optional, Union, _BaseGenericAlias, _ConcatenateGenericAlias, _Final, _GenericAlias,
    _NotIterable, _SpecialForm, _SpecialGenericAlias, _TupleType, _UnionGenericAlias,
    _collect_type_parameters, _generic_class_getitem, _generic_init_subclass, _is_flat_callable,
    _is_param_expr, _make_union, _type_check, _type_convert, _type_repr)
from _typing_special import (
    Annotated, ClassVar, Concatenate, Final, Literal, LiteralString, Never, NoReturn, NotRequired,
    ReadOnly, Required, Self, TypeAlias, TypeGuard, TypeIs, Unpack, _AnnotatedAlias,
    _CallableGenericAlias, _CallableType, _LiteralGenericAlias, _UnpackGenericAlias)

__all__ = ["Annotated", "Any", "Callable", "ClassVar", "Concatenate", "Final", "ForwardRef",
           "Generic", "Literal", "Optional", "ParamSpec", "Protocol", "Tuple", "Type", "TypeVar",
           "TypeVarTuple", "Union",
           # the generic names of abstract classes
           "AbstractSet", "ByteString", "Container", "ContextManager", "Hashable", "ItemsView",
           "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping",
           "MutableSequence", "MutableSet", "Sequence", "Sized", "ValuesView", "Awaitable",
           "AsyncIterator", "AsyncIterable", "Coroutine", "Collection", "AsyncGenerator",
           "AsyncContextManager",
           # protocols
           "Reversible", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
           "SupportsIndex", "SupportsInt", "SupportsRound",
           # the generic names of concrete classes
           "ChainMap", "Counter", "Deque", "Dict", "DefaultDict", "List", "OrderedDict", "Set",
           "FrozenSet", "NamedTuple", "TypedDict", "Generator",
           # the rest
           "BinaryIO", "IO", "TextIO", "AnyStr", "assert_type", "assert_never",
           "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
           "get_overloads", "get_protocol_members", "get_type_hints", "is_protocol", "is_typeddict",
           "LiteralString", "Never", "NewType", "no_type_check", "no_type_check_decorator",
           "NoDefault", "NoReturn", "NotRequired", "overload", "override", "ParamSpecArgs",
           "ParamSpecKwargs", "ReadOnly", "Required", "reveal_type", "runtime_checkable", "Self",
           "Text", "TYPE_CHECKING", "TypeAlias", "TypeGuard", "TypeIs", "TypeAliasType", "Unpack"]

TYPE_CHECKING = False
Text = str

# The rooms that are loaded by __getattr__, and their names.
_ROOMS = {
    "_typing_protocol": "Protocol SupportsAbs SupportsBytes SupportsComplex SupportsFloat "
                        "SupportsIndex SupportsInt SupportsRound get_protocol_members is_protocol "
                        "runtime_checkable _get_protocol_attrs _ProtocolMeta",
    "_typing_records": "NamedTuple NamedTupleMeta TypedDict is_typeddict _NamedTuple _TypedDict "
                       "_TypedDictMeta",
    "_typing_hints": "get_type_hints no_type_check no_type_check_decorator _eval_type "
                     "_strip_annotations",
    "_typing_substitution": "_typevar_subst _typevartuple_prepare_subst _paramspec_subst "
                            "_paramspec_prepare_subst",
    "_typing_io": "IO BinaryIO TextIO",
}
_LATER = {name: room for room, names in _ROOMS.items() for name in names.split()}


# ---- Any

class _AnyMeta(type):
    def __repr__(self):
        return super().__repr__() if self is not Any else "typing.Any"

    def __instancecheck__(self, obj):
        if self is not Any:
            return super().__instancecheck__(obj)
        raise TypeError("typing.Any cannot be used with isinstance()")


class Any(metaclass=_AnyMeta):
    """Whatever it is: every type fits, and it fits every type."""

    def __new__(cls, *args, **kwargs):
        if cls is not Any:
            return super().__new__(cls)
        raise TypeError("Any cannot be instantiated")


# ---- the generic names of classes

_alias = _SpecialGenericAlias

AnyStr = TypeVar("AnyStr", bytes, str)
T, KT, VT = map(TypeVar, ("T", "KT", "VT"))
T_co, V_co, VT_co = (TypeVar(name, covariant=True) for name in ("T_co", "V_co", "VT_co"))
T_contra = TypeVar("T_contra", contravariant=True)

# Of abstract classes, by the number of their parameters.
_ABSTRACT = {
    0: "Hashable Sized",
    1: "AsyncIterable AsyncIterator Awaitable Collection Container Iterable Iterator KeysView "
       "MappingView MutableSequence MutableSet Reversible Sequence ValuesView",
    2: "ItemsView Mapping MutableMapping",
    3: "Coroutine",
}
globals().update((name, _alias(getattr(collections.abc, name), count))
                 for count, names in _ABSTRACT.items() for name in names.split())
AbstractSet = _alias(collections.abc.Set, 1, name="AbstractSet")
Generator = _alias(collections.abc.Generator, 3, defaults=(types.NoneType, types.NoneType))
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2, defaults=(types.NoneType,))
Callable = _CallableType(collections.abc.Callable, 2)
Callable.__doc__ = "What may be called: Callable[[int], str] takes an int and returns a str."

# Of concrete ones.
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
Dict = _alias(dict, 2, inst=False, name="Dict")
List, Set, FrozenSet, Type = (
    _alias(cls, 1, inst=False, name=name)
    for name, cls in (("List", list), ("Set", set), ("FrozenSet", frozenset), ("Type", type)))
Deque = _alias(collections.deque, 1, name="Deque")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)


class _DeprecatedGenericAlias(_SpecialGenericAlias, _root=True):
    def __init__(self, origin, nparams, *, removal_version, inst=True, name=None):
        super().__init__(origin, nparams, inst=inst, name=name)
        self.__dict__["_removal_version"] = removal_version

    def __instancecheck__(self, inst):
        import warnings
        warnings._deprecated(f"{self.__module__}.{self._name}", remove=self._removal_version)
        return super().__instancecheck__(inst)


ByteString = _DeprecatedGenericAlias(collections.abc.ByteString, 0, removal_version=(3, 14),
                                     name="ByteString")


def __getattr__(name):
    """What is made, or loaded, when somebody asks for it."""
    match name:
        case "Pattern" | "Match":
            import re
            found = _alias(getattr(re, name), 1)
        case "ContextManager" | "AsyncContextManager":
            import contextlib
            found = _alias(getattr(contextlib, "Abstract" + name), 2, name=name,
                           defaults=(bool | None,))
        case "ChainMap":
            found = _alias(collections.ChainMap, 2)
        case _ if name in _LATER:
            found = getattr(__import__(_LATER[name]), name)
        case _:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__():
    return sorted({*globals(), *_LATER, "ChainMap"})


# ---- new types

def _caller(depth=1):
    """The name of the module that calls the caller."""
    return sys._getframe(depth + 1).f_globals.get("__name__", "__main__")


class NewType:
    """A function that returns its argument, and a type of its own to who checks types."""

    __call__ = _idfunc

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = _caller()
        if module != "typing":
            self.__module__ = module

    def __reduce__(self):
        return self.__qualname__

    def __mro_entries__(self, bases):
        base = self.__name__

        class Refusing:
            def __init_subclass__(cls):
                raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking "
                                f"for: `{cls.__name__} = NewType({cls.__name__!r}, {base})`")
        return (Refusing,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# ---- taking types apart

def get_origin(tp):
    """What was subscripted, as list of list[int]; None for other objects."""
    match tp:
        case _AnnotatedAlias():
            return Annotated
        case _BaseGenericAlias() | GenericAlias() | ParamSpecArgs() | ParamSpecKwargs():
            return tp.__origin__
        case types.UnionType():
            return types.UnionType
    return tp if tp is Generic else None


def get_args(tp):
    """What stands between the brackets, as (int, str) of dict[int, str]; () for other objects."""
    match tp:
        case _AnnotatedAlias():
            return (tp.__origin__, *tp.__metadata__)
        case types.UnionType():
            return tp.__args__
        case _GenericAlias() | GenericAlias():
            *params, result = tp.__args__ or (None,)
            return (params, result) if _is_flat_callable(tp) else tp.__args__
    return ()


# ---- functions that do nothing, and say so to who checks types

def cast(typ, val):
    """Give the value back; who checks types takes it to be of that one."""
    return val


def assert_type(val, typ, /):
    """Give the value back; who checks types says if it is not of exactly that one."""
    return val


def assert_never(arg: Never, /) -> Never:
    """For a place that is never reached: who checks types says if it can be, and so does a run."""
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def reveal_type(obj, /):
    """Give the value back; who checks types says what it is, as do runs, to sys.stderr."""
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _marked(arg, name):
    try:
        setattr(arg, name, True)
    except (AttributeError, TypeError):
        pass  # properties and built-in things take no marks
    return arg


def final(f):
    """Decorator: nobody is to override the method, or to inherit from the class."""
    return _marked(f, "__final__")


def override(method, /):
    """Decorator: the method is there in place of one of a base."""
    return _marked(method, "__override__")


def dataclass_transform(*, eq_default: bool = True, order_default: bool = False,
                        kw_only_default: bool = False, frozen_default: bool = False,
                        field_specifiers: tuple = (), **kwargs: Any):
    """Decorator of what makes classes as @dataclass does; the arguments say how."""
    given = {"eq_default": eq_default, "order_default": order_default,
             "kw_only_default": kw_only_default, "frozen_default": frozen_default,
             "field_specifiers": field_specifiers, "kwargs": kwargs}

    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = dict(given)
        return cls_or_fn
    return decorator


# ---- overloads

# By module and qualified name: the definitions, by their first lines.
_overload_registry = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def _overload_dummy(*args, **kwds):
    """What stands for an overloaded function until it is defined."""
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed.")


def overload(func):
    """Decorator of the several signatures in front of a function."""
    inner = getattr(func, "__func__", func)
    if hasattr(inner, "__code__"):
        known = _overload_registry[inner.__module__][inner.__qualname__]
        known[inner.__code__.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    """The definitions that overload() has seen of a function, in their order."""
    inner = getattr(func, "__func__", func)
    known = _overload_registry.get(inner.__module__, {}).get(inner.__qualname__, {})
    return list(known.values())


def clear_overloads():
    """Forget all definitions that overload() has seen."""
    _overload_registry.clear()
