"""typing, first part: what special forms and subscripted aliases are, and what may stand in them.

An alias knows its __origin__, its __args__ and the type variables in them, __parameters__. To
subscript an alias again is to replace these variables, see _typing_substitution; to look up what is
written as text is the business of _typing_hints. Both are loaded when there is something to do.
"""
import functools
import operator
import sys
import types
from types import GenericAlias

from _typing import Generic, ParamSpec, TypeVarTuple

# Its classes say they are typing's.
__name__ = "typing"


def _as_tuple(params):
    """What stands between brackets, one thing or several."""
    return params if isinstance(params, tuple) else (params,)


def _tp_cache(getitem):
    """The same arguments give the same alias, as long as they have hashes."""
    cached = functools.lru_cache(typed=True)(getitem)

    @functools.wraps(getitem)
    def cached_getitem(self, params):
        try:
            return cached(self, params)
        except TypeError:
            return getitem(self, params)  # no hash, or an error, that is to come from here
    return cached_getitem


class _Final:
    """What stands for a type: it joins others by |, and nobody may inherit from its class."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# ---- what may be a type

class ForwardRef(_Final, _root=True):
    """A type that is written as text, to be looked up when somebody asks for it."""

    __slots__ = ("__forward_arg__", "__forward_code__", "__forward_evaluated__",
                 "__forward_value__", "__forward_is_argument__", "__forward_is_class__",
                 "__forward_module__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        # `*tuple[int, ...]` is no expression, an element of a subscript it may be.
        source = f"({arg},)[0]" if arg.startswith("*") else arg
        try:
            self.__forward_code__ = compile(source, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__, self.__forward_module__ = arg, module
        self.__forward_evaluated__, self.__forward_value__ = False, None
        self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
        from _typing_hints import _looked_up
        return _looked_up(self, globalns, localns, type_params, recursive_guard)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        both = self.__forward_evaluated__ and other.__forward_evaluated__
        kept = "__forward_value__" if both else "__forward_module__"
        return (self.__forward_arg__ == other.__forward_arg__
                and getattr(self, kept) == getattr(other, kept))

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


def _is_root(cls):
    """Whether the class is Generic or Protocol itself."""
    return cls is Generic or (isinstance(cls, type) and cls.__qualname__ == "Protocol"
                              and cls.__module__ == "typing")


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """None means its type, a text is a reference."""
    if isinstance(arg, str):
        arg = ForwardRef(arg, module=module, is_class=allow_special_forms)
    return types.NoneType if arg is None else arg


def _type_check(arg, msg, is_argument=True, module=None, *, allow_special_forms=False):
    """The argument as a type; TypeError for what cannot be one there."""
    arg = _type_convert(arg, module=module, allow_special_forms=allow_special_forms)
    kind = type(arg)
    if kind is type:
        if arg is Generic:
            raise TypeError(f"Plain {arg} is not valid as type argument")
        return arg
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if (_is_root(origin) or isinstance(origin, _SpecialForm)
                and (origin._name == "ClassVar" and not allow_special_forms
                     or origin._name == "Final" and not allow_special_forms and is_argument)):
            raise TypeError(f"{arg} is not valid as type argument")
    elif isinstance(arg, _SpecialForm):
        if not (arg._stands_alone
                or allow_special_forms and arg._name in ("ClassVar", "Final")):
            raise TypeError(f"Plain {arg} is not valid as type argument")
    elif kind is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    elif _is_root(arg):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    return arg


def _types(params, msg):
    return tuple([_type_check(param, msg) for param in _as_tuple(params)])


def _type_repr(obj):
    """How a type shows inside the repr of another one."""
    if isinstance(obj, type):
        place = "" if obj.__module__ == "builtins" else obj.__module__ + "."
        return place + obj.__qualname__
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return f"[{', '.join(map(_type_repr, obj))}]"
    return repr(obj)


# ---- type variables

def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, "__typing_is_unpacked_typevartuple__", False)


def _is_typevar_like(x):
    variable = type(x).__module__ == "typing" and hasattr(x, "__typing_subst__")
    return variable or _is_unpacked_typevartuple(x)


def _is_param_expr(arg):
    """What may stand for a parameter list."""
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _is_flat_callable(alias):
    """Whether its __args__ are (A, B, R), not (parameter expression, R)."""
    import collections.abc
    return (alias.__origin__ is collections.abc.Callable
            and not (len(alias.__args__) == 2 and _is_param_expr(alias.__args__[0])))


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type variables in the arguments, in the order in which they come first."""
    found = []
    default_seen = after_tuple = False
    for arg in args:
        if isinstance(arg, type):
            continue
        if isinstance(arg, tuple):
            for inner in arg:
                found.extend(p for p in _collect_type_parameters([inner]) if p not in found)
        elif hasattr(arg, "__typing_subst__"):
            if arg in found:
                continue
            if enforce_default_ordering:
                if arg.has_default():
                    if after_tuple:
                        raise TypeError("Type parameter with a default follows TypeVarTuple")
                    default_seen = True
                elif default_seen:
                    raise TypeError(f"Type parameter {arg!r} without a default follows type "
                                    "parameter with a default")
            found.append(arg)
        else:
            after_tuple = after_tuple or _is_unpacked_typevartuple(arg)
            found.extend(p for p in getattr(arg, "__parameters__", ()) if p not in found)
    return tuple(found)


# ---- Generic's hooks

@_tp_cache
def _generic_class_getitem(cls, args):
    """Generic.__class_getitem__."""
    args = tuple(map(_type_convert, _as_tuple(args)))
    if not _is_root(cls):
        from _typing_substitution import _flat_arguments
        return _GenericAlias(cls, _flat_arguments(cls, args))
    if not args:
        raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
    if not all(map(_is_typevar_like, args)):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                        "or parameter specification variables.")
    if len(set(args)) != len(args):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    return _GenericAlias(cls, args)


def _generic_init_subclass(cls, *args, **kwargs):
    """Generic.__init_subclass__: finds the parameters of the new class."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get("__orig_bases__")
    if bases is None:
        plain = (Generic in cls.__bases__ and cls.__name__ != "Protocol"
                 and type(cls).__name__ != "_TypedDictMeta")
        bases = ()
    else:
        plain = Generic in bases
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    parameters = _collect_type_parameters(bases)
    lists = [base.__parameters__ for base in bases
             if isinstance(base, _GenericAlias) and base.__origin__ is Generic]
    if len(lists) > 1:
        raise TypeError("Cannot inherit from Generic[...] multiple times.")
    for listed in lists:
        if missing := [str(p) for p in parameters if p not in listed]:
            raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in "
                            f"Generic[{', '.join(map(str, listed))}]")
        parameters = listed
    cls.__parameters__ = tuple(parameters)


# ---- special forms

class _NotIterable:
    """Has __getitem__ and is no iterable for all that."""

    __slots__ = ()
    __iter__ = None


# Any name of typing that is no class: Optional, Literal, Self... Its function subscripts it.
class _SpecialForm(_Final, _NotIterable, _root=True):
    __slots__ = ("_name", "__doc__", "_getitem", "_stands_alone")

    def __init__(self, getitem, stands_alone=False):
        self._getitem, self._stands_alone = getitem, stands_alone
        self._name, self.__doc__ = getitem.__name__, getitem.__doc__

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

    def __getattr__(self, item):
        if item not in ("__name__", "__qualname__"):
            raise AttributeError(item)
        return self._name

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    # What a class could do in its place, and a form cannot.

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")


# ---- aliases

def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


class _BaseGenericAlias(_Final, _root=True):
    """Stands for __origin__: attributes, calls and inheritance go there."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst, self._name = inst, name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        origin = self.__origin__
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {origin.__name__}() instead")
        made = origin(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:  # it takes no attributes
            pass
        return made

    def __mro_entries__(self, bases):
        entries = [] if self.__origin__ in bases else [self.__origin__]
        # Generic comes in behind this, unless some later base brings it.
        later = bases[bases.index(self) + 1:]
        if not any(isinstance(b, _BaseGenericAlias) or b is Generic
                   or isinstance(b, type) and issubclass(b, Generic) for b in later):
            entries.append(Generic)
        return tuple(entries)

    def __getattr__(self, attr):
        if attr in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not _is_dunder(attr):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if _is_dunder(attr) or attr in ("_name", "_inst", "_nparams", "_defaults"):
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __dir__(self):
        return list({*super().__dir__(),
                     *(attr for attr in dir(self.__origin__) if not _is_dunder(attr))})


class _GenericAlias(_BaseGenericAlias, _root=True):
    """A subscripted generic: List[int], Node[T], Union[int, str]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        self.__args__ = args = _as_tuple(args)
        self.__parameters__ = _collect_type_parameters(args,
                                                       enforce_default_ordering=_is_root(origin))
        if not name:
            self.__module__ = origin.__module__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __eq__(self, other):
        if isinstance(other, _GenericAlias):
            return self.__origin__ == other.__origin__ and self.__args__ == other.__args__
        return NotImplemented

    @_tp_cache
    def __getitem__(self, args):
        """The alias with arguments in the place of its type variables."""
        if _is_root(self.__origin__):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        from _typing_substitution import _substituted
        return self.copy_with(_substituted(self, _as_tuple(args)))

    def __iter__(self):
        from _typing_special import Unpack
        yield Unpack[self]

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        shown = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join(map(_type_repr, self.__args__)) or "()"
        return f"{shown}[{args}]"

    def __reduce__(self):
        origin = getattr(sys.modules["typing"], self._name) if self._name else self.__origin__
        args = self.__args__
        single = len(args) == 1 and not isinstance(args[0], tuple)
        return operator.getitem, (origin, args[0] if single else args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            # Another base brings Generic.
            later = bases[bases.index(self) + 1:]
            if any(_is_root(b) and b is not Generic for b in bases) or any(
                    isinstance(b, _BaseGenericAlias) and b is not self for b in later):
                return ()
        return (self.__origin__,)


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """The generic name of a class from elsewhere: List, Mapping, Deque."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams, self._defaults = nparams, defaults
        self.__doc__ = f"A generic version of {_type_repr(origin)}."

    @_tp_cache
    def __getitem__(self, params):
        params = _types(params, "Parameters to generic types must be types.")
        given, wanted = len(params), self._nparams
        if self._defaults and wanted - len(self._defaults) <= given < wanted:
            params += self._defaults[given - wanted:]
        elif not wanted:
            raise TypeError(f"{self} is not a generic class")
        elif given != wanted:
            atleast = f"at least {wanted - len(self._defaults)}" if self._defaults else wanted
            raise TypeError(f"Too {'many' if given > wanted else 'few'} arguments for {self}; "
                            f"actual {given}, expected {atleast}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            cls = cls.__origin__
        if isinstance(cls, _SpecialGenericAlias):
            cls = cls.__origin__
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        *items, last = _as_tuple(params) or (None,)
        if items and last is ...:
            return self.copy_with((*_types(tuple(items), "Tuple[t, ...]: t must be a type."), ...))
        return self.copy_with(_types(params, "Tuple[t0, t1, ...]: each t must be a type."))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        *first, last = params
        if isinstance(last, (list, tuple)):
            return (*first, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*first, *last.__args__)
        return super().copy_with(params)


# ---- unions

def _same_elements(a, b):
    """Equality of unions, whose order does not matter."""
    try:
        return set(a) == set(b)
    except TypeError:  # something has no hash
        rest = list(b)
        for item in a:
            if item not in rest:
                return False
            rest.remove(item)
        return not rest


def _deduplicate(items):
    try:
        return tuple(dict.fromkeys(items))
    except TypeError:
        return tuple(item for at, item in enumerate(items) if item not in items[:at])


class _UnionGenericAlias(_NotIterable, _GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return _same_elements(self.__args__, other.__args__)
        return NotImplemented

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and types.NoneType in args:
            other = args[1] if args[0] is types.NoneType else args[0]
            return f"typing.Optional[{_type_repr(other)}]"
        return super().__repr__()

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __reduce__(self):
        return operator.getitem, (Union, self.__args__)


@_SpecialForm
@_tp_cache
def Union(self, parameters):
    """One of several types: Union[int, str] is an int or a str."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for arg in _types(parameters, "Union[arg, ...]: each arg must be a type."):
        united = isinstance(arg, (_UnionGenericAlias, types.UnionType))
        flat.extend(arg.__args__ if united else (arg,))
    flat = _deduplicate(flat)
    if len(flat) == 1:
        return flat[0]
    optional = len(flat) == 2 and types.NoneType in flat
    return _UnionGenericAlias(self, flat, name="Optional" if optional else None)


def _make_union(left, right):
    """What | of a type variable means."""
    return Union[left, right]


@_SpecialForm
@_tp_cache
def Optional(self, parameters):
    """A type or None: Optional[int] is Union[int, None]."""
    return Union[_type_check(parameters, f"{self} requires a single type."), None]
