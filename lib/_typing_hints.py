"""typing: what annotations mean, once everything in them that is written as text is looked up.

Loaded when somebody asks for one of its names, or a ForwardRef for its value.
"""
import functools
import operator
import sys
import types
from types import GenericAlias

from _typing_forms import ForwardRef, _GenericAlias, _is_flat_callable, _type_check
from _typing_special import NotRequired, ReadOnly, Required, _AnnotatedAlias

# Its functions say they are typing's.
__name__ = "typing"


# ---- looking up

def _looked_up(ref, globalns, localns, type_params, recursive_guard):
    """What a ForwardRef stands for; itself inside its own value."""
    text = ref.__forward_arg__
    if text in recursive_guard:
        return ref
    if ref.__forward_evaluated__ and localns is globalns:
        return ref.__forward_value__
    if globalns is None:
        globalns = {} if localns is None else localns
    localns = globalns if localns is None else localns
    module = sys.modules.get(ref.__forward_module__) if ref.__forward_module__ else None
    globalns = getattr(module, "__dict__", globalns)
    if type_params:
        # They come before the names of the module, and behind those of the class itself, whose
        # names are the globals here (see _class_hints).
        seen = {param.__name__: param for param in type_params
                if not ref.__forward_is_class__ or param.__name__ not in globalns}
        localns = {**localns, **seen}
        if ref.__forward_is_class__:
            globalns = {**globalns, **seen}
    value = _type_check(eval(ref.__forward_code__, globalns, localns),
                        "Forward references must evaluate to types.",
                        is_argument=ref.__forward_is_argument__,
                        allow_special_forms=ref.__forward_is_class__)
    ref.__forward_value__ = _eval_type(value, globalns, localns, type_params,
                                       recursive_guard=recursive_guard | {text})
    ref.__forward_evaluated__ = True
    return ref.__forward_value__


def _rebuilt(t, args):
    """A type like another one, with other arguments."""
    if args == t.__args__:
        return t
    if isinstance(t, _GenericAlias):
        return t.copy_with(args)
    if isinstance(t, types.UnionType):
        return functools.reduce(operator.or_, args)
    if _is_flat_callable(t):
        return t.__class__(t.__origin__, (list(args[:-1]), args[-1]))
    alias = GenericAlias(t.__origin__, args)
    return next(iter(alias)) if t.__unpacked__ else alias


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """The type with every reference in it looked up."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    args = t.__args__
    if isinstance(t, GenericAlias):  # there, a text is still a text
        args = [ForwardRef(arg) if isinstance(arg, str) else arg for arg in args]
    return _rebuilt(t, tuple([
        _eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard)
        for arg in args]))


def _strip_annotations(t):
    """The type without Annotated, Required, NotRequired and ReadOnly anywhere in it."""
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if getattr(t, "__origin__", None) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return _rebuilt(t, tuple(map(_strip_annotations, t.__args__)))
    return t


# ---- asking objects

# What has no annotations and may be asked for all that.
_ASKABLE = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
            types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)


def _hints(annotations, globalns, localns, type_params, **kind):
    """The annotations of one namespace; `kind` says what references in it are."""
    for name, value in annotations.items():
        if isinstance(value, str):
            value = ForwardRef(value, **kind)
        yield name, types.NoneType if value is None else _eval_type(value, globalns, localns,
                                                                    type_params)


def _class_hints(cls, globalns, localns):
    """Those of a class and its bases."""
    for base in reversed(cls.__mro__):
        annotations = base.__dict__.get("__annotations__", {})
        if isinstance(annotations, types.GetSetDescriptorType):
            continue
        base_globals = globalns
        if globalns is None:
            base_globals = getattr(sys.modules.get(base.__module__), "__dict__", {})
        base_locals = dict(vars(base)) if localns is None else localns
        if globalns is None and localns is None:
            # A class sees its own names last here, as a rule of long standing.
            base_globals, base_locals = base_locals, base_globals
        yield from _hints(annotations, base_globals, base_locals,
                          getattr(base, "__type_params__", ()), is_argument=False, is_class=True)


def _globals_of(obj):
    """Where names in the annotations of a module or function are looked up."""
    if isinstance(obj, types.ModuleType):
        return obj.__dict__
    while hasattr(obj, "__wrapped__"):
        obj = obj.__wrapped__
    return getattr(obj, "__globals__", {})


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of an object, with everything that is written as text looked up."""
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        found = _class_hints(obj, globalns, localns)
    else:
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if not isinstance(obj, _ASKABLE):
                raise TypeError(f"{obj!r} is not a module, class, method, or function.")
            annotations = {}
        globalns = _globals_of(obj) if globalns is None else globalns
        localns = globalns if localns is None else localns
        found = _hints(annotations, globalns, localns, getattr(obj, "__type_params__", ()),
                       is_argument=not isinstance(obj, types.ModuleType))
    if include_extras:
        return dict(found)
    return {name: _strip_annotations(hint) for name, hint in found}


# ---- marks that turn the asking off

def no_type_check(arg):
    """Decorator: the annotations of a function, or of all of a class, are no types."""
    if isinstance(arg, type):
        for member in (getattr(arg, key) for key in dir(arg)):
            qualname = getattr(member, "__qualname__", None)
            if (qualname is None or qualname != f"{arg.__qualname__}.{member.__name__}"
                    or getattr(member, "__module__", None) != arg.__module__):
                continue  # inherited, or from elsewhere
            match member:
                case type():
                    no_type_check(member)
                case types.MethodType():
                    member.__func__.__no_type_check__ = True
                case types.FunctionType():
                    member.__no_type_check__ = True
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass  # it is built in
    return arg


def no_type_check_decorator(decorator):
    """Make of a decorator one that does what no_type_check() does, too."""
    import warnings
    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped_decorator
