"""typing, second part: the special forms that are not unions, and callables."""
import functools
import operator
import sys
from types import GenericAlias

from _typing import ParamSpec, TypeVarTuple
from _typing_forms import (
    _ConcatenateGenericAlias, _GenericAlias, _NotIterable, _SpecialForm, _SpecialGenericAlias,
    _as_tuple, _is_param_expr, _is_unpacked_typevartuple, _type_check, _type_convert, _type_repr,
    _types)

# Its classes say they are typing's.
__name__ = "typing"


# ---- forms that stand alone, and forms round one type

def _plain_form(name, doc):
    """A form that stands alone."""
    def getitem(self, parameters):
        raise TypeError(f"{self} is not subscriptable")
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem, stands_alone=True)


def _wrapping_form(name, doc, message="{} accepts only single type."):
    """A form round one type."""
    def getitem(self, parameters):
        item = _type_check(parameters, message.format(self),
                           allow_special_forms=name in ("ClassVar", "Final"))
        return _GenericAlias(self, (item,))
    getitem.__name__ = name
    getitem.__doc__ = doc
    return _SpecialForm(getitem)


NoReturn = _plain_form("NoReturn", "What a function returns that never returns.")
Never = _plain_form("Never", "The bottom type: nothing is of it.")
Self = _plain_form("Self", "The class in which a method is called.")
LiteralString = _plain_form("LiteralString", "A text that stands in the source.")
TypeAlias = _plain_form("TypeAlias", "Annotates a name that is another name of a type.")
ClassVar = _wrapping_form("ClassVar", "Marks a variable of the class, not of its instances.")
Final = _wrapping_form("Final", "Marks a name that is not to be assigned again.")
Required = _wrapping_form("Required", "Marks a key that a TypedDict must have.")
NotRequired = _wrapping_form("NotRequired", "Marks a key that a TypedDict may lack.")
ReadOnly = _wrapping_form("ReadOnly", "Marks a key of a TypedDict that is not to be assigned.")
TypeGuard = _wrapping_form("TypeGuard", "What a function returns that tells a type when true.")
TypeIs = _wrapping_form("TypeIs", "What a function returns that tells whether a type fits.")


# ---- callables

class _CallableGenericAlias(_NotIterable, _GenericAlias, _root=True):
    """Its __args__ are flat: (A, B, R) of Callable[[A, B], R]."""

    def _as_written(self):
        """What stands between the brackets."""
        *params, result = self.__args__
        if len(params) == 1 and _is_param_expr(params[0]):
            return params[0], result
        return params, result

    def __repr__(self):
        params, result = self._as_written()
        return (f"typing.Callable[{_type_repr(tuple(params) if type(params) is list else params)}, "
                f"{_type_repr(result)}]")

    def __reduce__(self):
        return operator.getitem, (sys.modules["typing"].Callable, self._as_written())


class _CallableType(_SpecialGenericAlias, _root=True):
    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _type_check(result, "Callable[args, result]: result must be a type.")
        if args is ...:
            return self.copy_with((..., result))
        args = tuple(args) if isinstance(args, list) else _as_tuple(args)
        return self.copy_with((*map(_type_convert, args), result))


@_SpecialForm
def Concatenate(self, parameters):
    """Special form for the parameters of a callable in front of a ParamSpec."""
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    *first, last = _as_tuple(parameters)
    if last is not ... and not isinstance(last, ParamSpec):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or "
                        "ellipsis.")
    first = _types(tuple(first), "Concatenate[arg, ...]: each arg must be a type.")
    return _ConcatenateGenericAlias(self, (*first, last))


# ---- literals, unpacking, metadata

def _tp_cache_typed(getitem):
    """As _tp_cache, but 1, 1.0 and True are different arguments."""
    @functools.lru_cache(typed=True)
    def cached(self, *params):
        return getitem(self, params)

    @functools.wraps(getitem)
    def cached_getitem(self, params):
        params = _as_tuple(params)
        try:
            return cached(self, *params)
        except TypeError:
            return getitem(self, params)  # no hash, or an error, that is to come from here
    return cached_getitem


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def _tagged(self):
        """The values with their types, as 1 is not True here."""
        return frozenset((value, type(value)) for value in self.__args__)

    def __eq__(self, other):
        if isinstance(other, _LiteralGenericAlias):
            return self._tagged() == other._tagged()
        return NotImplemented

    def __hash__(self):
        return hash(self._tagged())


@_SpecialForm
@_tp_cache_typed
def Literal(self, parameters):
    """One of the given values: Literal["r", "w"] is "r" or "w"."""
    flat = []
    for p in parameters:
        flat.extend(p.__args__ if isinstance(p, _LiteralGenericAlias) else (p,))
    try:
        flat = [value for value, _ in dict.fromkeys((p, type(p)) for p in flat)]
    except TypeError:  # something has no hash
        pass
    return _LiteralGenericAlias(self, tuple(flat))


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    @property
    def __typing_unpacked_tuple_args__(self):
        inner, = self.__args__
        if not isinstance(inner, (_GenericAlias, GenericAlias)):
            return None
        if inner.__origin__ is tuple:
            return inner.__args__
        raise TypeError("Unpack[...] must be used with a tuple type")


@_SpecialForm
def Unpack(self, parameters):
    """Type unpack operator."""
    item = _type_check(parameters, f"{self} accepts only single type.")
    return _UnpackGenericAlias(origin=self, args=(item,))


class _AnnotatedAlias(_NotIterable, _GenericAlias, _root=True):
    """Annotated[T, x, y]: T, as far as anybody asks, and __metadata__ (x, y)."""

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__metadata__ = metadata

    def copy_with(self, params):
        return _AnnotatedAlias(params[0], self.__metadata__)

    def __repr__(self):
        return (f"typing.Annotated[{_type_repr(self.__origin__)}, "
                f"{', '.join(map(repr, self.__metadata__))}]")

    def __reduce__(self):
        return operator.getitem, (Annotated, (self.__origin__,) + self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


@_SpecialForm
@_tp_cache_typed
def Annotated(self, params):
    """A type, and behind it whatever somebody wants to know about the place where it stands."""
    if len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments "
                        "(a type and an annotation).")
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.",
                         allow_special_forms=True)
    return _AnnotatedAlias(origin, tuple(params[1:]))
