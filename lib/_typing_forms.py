"""typing, first part: what special forms and subscripted aliases are, and what may stand in them.

An alias knows its __origin__, its __args__ and the type variables in them, __parameters__. To
subscript an alias again is to replace these variables: each variable says itself (in its methods
__typing_prepare_subst__ and __typing_subst__, which are C++) how arguments are dealt out to it.
"""
import functools
import operator
import sys
import types
from types import GenericAlias

from _typing import Generic, ParamSpec, TypeVarTuple

# Its classes say they are typing's.
__name__ = "typing"


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


# ---- what may be a type

class ForwardRef:
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
            code = compile(source, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_code__ = code
        self.__forward_evaluated__ = False
        self.__forward_value__ = None
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(self.__forward_module__), "__dict__", globalns)
        if type_params:
            # They are in scope, but behind what the class itself calls so.
            locals_ = dict(localns)
            for param in type_params:
                if param.__name__ not in locals_ or self.__forward_is_class__:
                    locals_.setdefault(param.__name__, param)
            localns = locals_
        value = _type_check(eval(self.__forward_code__, globalns, localns),
                            "Forward references must evaluate to types.",
                            is_argument=self.__forward_is_argument__,
                            allow_special_forms=self.__forward_is_class__)
        self.__forward_value__ = _eval_type(value, globalns, localns, type_params,
                                            recursive_guard=recursive_guard
                                            | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return (self.__forward_arg__ == other.__forward_arg__
                    and self.__forward_value__ == other.__forward_value__)
        return (self.__forward_arg__ == other.__forward_arg__
                and self.__forward_module__ == other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("Cannot subclass special typing classes")


def _is_root(cls):
    """Whether the class is Generic or Protocol itself."""
    return cls is Generic or (isinstance(cls, type) and cls.__qualname__ == "Protocol"
                              and cls.__module__ == "typing")


def _type_convert(arg, module=None, *, allow_special_forms=False):
    """None means its type, a text is a reference."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg, module=module, is_class=allow_special_forms)
    return arg


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


def _type_repr(obj):
    """How a type shows inside the repr of another one."""
    if isinstance(obj, type):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, tuple):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    return repr(obj)


def _eval_type(t, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """The type with every reference in it looked up."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    args = t.__args__
    if isinstance(t, GenericAlias):
        args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in args)
    found = tuple(_eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard)
                  for arg in args)
    if found == t.__args__:
        return t
    if isinstance(t, GenericAlias):
        if _is_flat_callable(t):
            return t.__class__(t.__origin__, (list(found[:-1]), found[-1]))
        alias = GenericAlias(t.__origin__, found)
        return next(iter(alias)) if t.__unpacked__ else alias
    if isinstance(t, types.UnionType):
        return functools.reduce(operator.or_, found)
    return t.copy_with(found)


# ---- type variables

def _is_typevar_like(x):
    return type(x).__module__ == "typing" and hasattr(x, "__typing_subst__") or (
        _is_unpacked_typevartuple(x))


def _is_unpacked_typevartuple(x):
    return not isinstance(x, type) and getattr(x, "__typing_is_unpacked_typevartuple__", False)


def _is_param_expr(arg):
    """What may stand for a parameter list."""
    return arg is ... or isinstance(arg, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


def _is_flat_callable(alias):
    """Whether its __args__ are (A, B, R), not (parameter expression, R)."""
    import collections.abc
    return (alias.__origin__ is collections.abc.Callable
            and not (len(alias.__args__) == 2 and _is_param_expr(alias.__args__[0])))


def _unpack_args(*args):
    """Unpacked tuples of known length give their elements."""
    result = []
    for arg in args:
        inner = getattr(arg, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            result.extend(inner)
        else:
            result.append(arg)
    return result


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


def _deal_out(cls, args, name=None):
    """The arguments, one for each parameter of cls."""
    for param in cls.__parameters__:
        prepare = getattr(param, "__typing_prepare_subst__", None)
        if prepare is not None:
            args = prepare(cls, args)
    _check_generic_specialization(cls, args)
    return args


def _typevar_subst(self, arg):
    msg = "Parameters to generic types must be types."
    arg = _type_check(arg, msg, is_argument=True)
    if (type(arg).__name__ == "_UnpackGenericAlias"
            or isinstance(arg, GenericAlias) and arg.__unpacked__):
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    at = params.index(self)
    if any(isinstance(param, TypeVarTuple) for param in params[at + 1:]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    left, right = at, len(params) - at - 1
    # Of the arguments at most one is an unpacked tuple of any length: it may serve all round it.
    var_at = fill = None
    for k, arg in enumerate(args):
        inner = None if isinstance(arg, type) else getattr(arg, "__typing_unpacked_tuple_args__",
                                                           None)
        if inner and len(inner) == 2 and inner[-1] is ...:
            if var_at is not None:
                raise TypeError("More than one unpacked arbitrary-length tuple argument")
            var_at, fill = k, inner[0]
    if var_at is not None:
        left = min(left, var_at)
        right = min(right, len(args) - var_at - 1)
    elif left + right > len(args):
        raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, "
                        f"expected at least {len(params) - 1}")
    if left == len(args) - right and self.has_default():
        replacement = _unpack_args(self.__default__)
    else:
        replacement = args[left:len(args) - right]
    return (*args[:left], *[fill] * (at - left), tuple(replacement),
            *[fill] * (len(params) - right - left - 1 - (at - left)), *args[len(args) - right:])


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
        args = (args,)
    elif isinstance(args[at], list):
        args = (*args[:at], tuple(args[at]), *args[at + 1:])
    return args


# ---- Generic's hooks

@_tp_cache
def _generic_class_getitem(cls, args):
    """Generic.__class_getitem__."""
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple(map(_type_convert, args))
    if _is_root(cls):
        if not args:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(map(_is_typevar_like, args)):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                            "or parameter specification variables.")
        if len(set(args)) != len(args):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, args)
    flat = []
    for param, arg in zip(cls.__parameters__, _deal_out(cls, args)):
        if isinstance(param, TypeVarTuple):
            flat.extend(arg)
        else:
            flat.append(arg)
    return _GenericAlias(cls, tuple(flat))


def _generic_init_subclass(cls, *args, **kwargs):
    """Generic.__init_subclass__: finds the parameters of the new class."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get("__orig_bases__")
    if bases is not None:
        plain = Generic in bases
    else:
        plain = (Generic in cls.__bases__ and cls.__name__ != "Protocol"
                 and type(cls).__name__ != "_TypedDictMeta")
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    parameters = ()
    if bases is not None:
        parameters = _collect_type_parameters(bases)
        listed = None
        for base in bases:
            if isinstance(base, _GenericAlias) and _is_root(base.__origin__):
                if listed is not None:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                listed = base.__parameters__
                base_name = base.__origin__.__name__
        if listed is not None:
            missing = [str(p) for p in parameters if p not in listed]
            if missing:
                raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in "
                                f"{base_name}[{', '.join(map(str, listed))}]")
            parameters = listed
    cls.__parameters__ = tuple(parameters)


# ---- special forms

class _Final:
    """A class that nobody may inherit from."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _NotIterable:
    """Has __getitem__ and is no iterable for all that."""

    __slots__ = ()
    __iter__ = None


# Any name of typing that is no class: Optional, Literal, Self... Its function subscripts it.
class _SpecialForm(_Final, _NotIterable, _root=True):
    __slots__ = ("_name", "__doc__", "_getitem", "_stands_alone")

    def __init__(self, getitem, stands_alone=False):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__
        self._stands_alone = stands_alone

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


# ---- aliases

def _is_dunder(name):
    return name.startswith("__") and name.endswith("__")


class _BaseGenericAlias(_Final, _root=True):
    """Stands for __origin__: attributes, calls and inheritance go there."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst = inst
        self._name = name
        self.__origin__ = origin
        self.__slots__ = None

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; "
                            f"use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except Exception:  # it takes no attributes
            pass
        return result

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
        return list(set(super().__dir__()
                        + [attr for attr in dir(self.__origin__) if not _is_dunder(attr)]))


class _GenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """A subscripted generic: List[int], Node[T], Union[int, str]."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        if not isinstance(args, tuple):
            args = (args,)
        self.__args__ = args
        self.__parameters__ = _collect_type_parameters(args, enforce_default_ordering=False)
        if not name:
            self.__module__ = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]

    @_tp_cache
    def __getitem__(self, args):
        """The alias with arguments in the place of its type variables."""
        if _is_root(self.__origin__):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(map(_type_convert, _unpack_args(*args)))
        chosen = dict(zip(self.__parameters__, _deal_out(self, args)))
        return self.copy_with(tuple(self._substituted(self.__args__, chosen)))

    def _substituted(self, args, chosen):
        result = []
        for old in args:
            if isinstance(old, type):
                result.append(old)
                continue
            substitute = getattr(old, "__typing_subst__", None)
            if substitute is not None:
                new = substitute(chosen[old])
            else:
                new = self._rewritten(old, chosen)
            if self._spreads(old, new):
                result.extend(new)
            elif isinstance(old, tuple):
                result.append(tuple(self._substituted(old, chosen)))
            else:
                result.append(new)
        return result

    def _rewritten(self, old, chosen):
        """An argument that has variables inside, with these replaced."""
        parameters = getattr(old, "__parameters__", ())
        if not parameters:
            return old
        inner = []
        for param in parameters:
            value = chosen[param]
            if isinstance(value, tuple) and isinstance(param, TypeVarTuple):
                inner.extend(value)
            else:
                inner.append(value)
        return old[tuple(inner)]

    def _spreads(self, old, new):
        """Whether a replaced argument is several."""
        if _is_unpacked_typevartuple(old):
            return True
        import collections.abc
        return self.__origin__ is collections.abc.Callable and isinstance(new, tuple)

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        shown = "typing." + self._name if self._name else _type_repr(self.__origin__)
        args = ", ".join(map(_type_repr, self.__args__)) or "()"
        return f"{shown}[{args}]"

    def __reduce__(self):
        origin = sys.modules["typing"].__dict__[self._name] if self._name else self.__origin__
        args = self.__args__
        if len(args) == 1 and not isinstance(args[0], tuple):
            args, = args
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if getattr(sys.modules["typing"], "Protocol", None) in bases:
                return ()
            for later in bases[bases.index(self) + 1:]:
                if isinstance(later, _BaseGenericAlias) and later is not self:
                    return ()
        return (self.__origin__,)


class _SpecialGenericAlias(_NotIterable, _BaseGenericAlias, _root=True):
    """The generic name of a class from elsewhere: List, Mapping, Deque."""

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self._nparams = nparams
        self._defaults = defaults
        where = origin.__module__
        if where == "builtins":
            self.__doc__ = f"A generic version of {origin.__qualname__}."
        else:
            self.__doc__ = f"A generic version of {where}.{origin.__qualname__}."

    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        msg = "Parameters to generic types must be types."
        params = tuple(_type_check(p, msg) for p in params)
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

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _GenericAlias):
            cls = cls.__origin__
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        return issubclass(cls, self.__origin__)

    def __reduce__(self):
        return self._name

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _TupleType(_SpecialGenericAlias, _root=True):
    @_tp_cache
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            msg = "Tuple[t, ...]: t must be a type."
            return self.copy_with((*(_type_check(p, msg) for p in params[:-1]), ...))
        msg = "Tuple[t0, t1, ...]: each t must be a type."
        return self.copy_with(tuple(_type_check(p, msg) for p in params))


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        if isinstance(params[-1], (list, tuple)):
            return (*params[:-1], *params[-1])
        if isinstance(params[-1], _ConcatenateGenericAlias):
            params = (*params[:-1], *params[-1].__args__)
        return super().copy_with(params)


# ---- unions

def _same_elements(a, b):
    """Equality of unions and literals, whose order does not matter."""
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
        found = []
        for item in items:
            if item not in found:
                found.append(item)
        return tuple(found)


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, params):
        return Union[params]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        return _same_elements(self.__args__, other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and type(None) in args:
            other = args[1] if args[0] is type(None) else args[0]
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
    """Union type; Union[X, Y] means either X or Y."""
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    msg = "Union[arg, ...]: each arg must be a type."
    flat = []
    for p in parameters:
        p = _type_check(p, msg)
        if isinstance(p, (_UnionGenericAlias, types.UnionType)):
            flat.extend(p.__args__)
        else:
            flat.append(p)
    flat = _deduplicate(flat)
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and type(None) in flat:
        return _UnionGenericAlias(self, flat, name="Optional")
    return _UnionGenericAlias(self, flat)


def _make_union(left, right):
    """What | of a type variable means."""
    return Union[left, right]


@_SpecialForm
@_tp_cache
def Optional(self, parameters):
    """Optional[X] is equivalent to Union[X, None]."""
    return Union[_type_check(parameters, f"{self} requires a single type."), None]
