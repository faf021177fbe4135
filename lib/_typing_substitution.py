"""typing: how the arguments of a subscript are dealt out to type variables, and put in their place.

Each variable says itself what it takes, in its methods __typing_prepare_subst__ and
__typing_subst__; these are C++ and call the functions here. Loaded when something is subscripted.
"""
from types import GenericAlias

from _typing import TypeVarTuple

from _typing_forms import _is_param_expr, _is_unpacked_typevartuple, _type_check, _type_convert

# Its functions say they are typing's.
__name__ = "typing"


def _unpacked(arg):
    """The elements of an unpacked tuple; None for everything else."""
    return None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__", None)


def _unpack_args(*args):
    """Unpacked tuples of known length give their elements."""
    result = []
    for arg in args:
        inner = _unpacked(arg)
        known = inner is not None and not (inner and inner[-1] is ...)
        result.extend(inner if known else (arg,))
    return result


# ---- dealing out

def _check_generic_specialization(cls, arguments):
    """TypeError unless so many arguments fit the parameters of the class or alias."""
    wanted = len(cls.__parameters__)
    if not wanted:
        raise TypeError(f"{cls} is not a generic class")
    given = len(arguments)
    if given == wanted:
        return
    if given < wanted:
        if cls.__parameters__[given].has_default():
            return
        wanted -= sum(p.has_default() for p in cls.__parameters__[given:])
        raise TypeError(f"Too few arguments for {cls}; actual {given}, expected at least {wanted}")
    raise TypeError(f"Too many arguments for {cls}; actual {given}, expected {wanted}")


def _deal_out(cls, args):
    """The arguments, one for each parameter of cls."""
    for param in cls.__parameters__:
        prepare = getattr(param, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(cls, args)
    _check_generic_specialization(cls, args)
    return args


def _flat_arguments(cls, args):
    """The arguments of a class: those of a TypeVarTuple stand among the others."""
    flat = []
    for param, arg in zip(cls.__parameters__, _deal_out(cls, args)):
        flat.extend(arg if isinstance(param, TypeVarTuple) else (arg,))
    return tuple(flat)


# ---- replacing

def _substituted(alias, args):
    """The arguments of an alias after others have taken the place of its type variables."""
    if not alias.__parameters__:
        raise TypeError(f"{alias} is not a generic class")
    args = tuple(map(_type_convert, _unpack_args(*args)))
    chosen = dict(zip(alias.__parameters__, _deal_out(alias, args)))
    return tuple(_replaced(alias.__origin__, alias.__args__, chosen))


def _replaced(origin, args, chosen):
    import collections.abc
    for old in args:
        if isinstance(old, type):
            yield old
            continue
        substitute = getattr(old, "__typing_subst__", None)
        new = _rewritten(old, chosen) if substitute is None else substitute(chosen[old])
        if _is_unpacked_typevartuple(old) or (
                origin is collections.abc.Callable and isinstance(new, tuple)):
            yield from new
        elif isinstance(old, tuple):
            yield tuple(_replaced(origin, old, chosen))
        else:
            yield new


def _rewritten(old, chosen):
    """An argument that has variables inside, with these replaced."""
    parameters = getattr(old, "__parameters__", ())
    if not parameters:
        return old
    inner = []
    for param in parameters:
        value = chosen[param]
        several = isinstance(value, tuple) and isinstance(param, TypeVarTuple)
        inner.extend(value if several else (value,))
    return old[tuple(inner)]


# ---- what variables take

def _typevar_subst(self, arg):
    arg = _type_check(arg, "Parameters to generic types must be types.", is_argument=True)
    unpacked = (arg.__unpacked__ if isinstance(arg, GenericAlias)
                else type(arg).__name__ == "_UnpackGenericAlias")
    if unpacked:
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    at = params.index(self)
    if any(isinstance(param, TypeVarTuple) for param in params[at + 1:]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    left, right = at, len(params) - at - 1
    # Of the arguments at most one is an unpacked tuple of any length: it may serve all round it.
    endless = [(k, inner[0]) for k, inner in enumerate(map(_unpacked, args))
               if inner and len(inner) == 2 and inner[-1] is ...]
    if len(endless) > 1:
        raise TypeError("More than one unpacked arbitrary-length tuple argument")
    fill = None
    for var_at, fill in endless:
        left, right = min(left, var_at), min(right, len(args) - var_at - 1)
    if not endless and left + right > len(args):
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, "
                        f"expected at least {len(params) - 1}")
    end = len(args) - right
    own = _unpack_args(self.__default__) if left == end and self.has_default() else args[left:end]
    before, behind = at - left, len(params) - at - 1 - right
    return (*args[:left], *[fill] * before, tuple(own), *[fill] * behind, *args[end:])


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(a, "Expected a type.") for a in arg)
    if not _is_param_expr(arg):
        raise TypeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. "
                        f"Got {arg}")
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    at = params.index(self)
    if at >= len(args) and self.has_default():
        args = [*args, self.__default__]
    if at >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    if len(params) == 1 and not _is_param_expr(args[0]):
        # The only parameter: its list may be written without brackets.
        return (args,)
    if isinstance(args[at], list):
        args = (*args[:at], tuple(args[at]), *args[at + 1:])
    return args
