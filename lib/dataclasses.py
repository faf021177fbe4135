"""Dataclasses (PEP 557): classes whose methods are made from their annotated fields.

A decorated class is looked at once: _own_fields makes a Field of each annotation, _process_class
lets _dataclass_methods write what the options ask for.
"""
import sys
import types

from _dataclass_methods import (
    FrozenInstanceError, MISSING, _FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR, _HAS_DEFAULT_FACTORY,
    _HAS_DEFAULT_FACTORY_CLASS, _MISSING_TYPE, _Methods, _POST_INIT_NAME, _add_eq, _add_frozen,
    _add_hash, _add_init, _add_order, _add_repr, _fields_in_init_order, _set_new_attribute,
    _signature_text)

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]

GenericAlias = types.GenericAlias

_FIELDS = "__dataclass_fields__"  # a class's own and inherited fields, by name
_PARAMS = "__dataclass_params__"  # what @dataclass was called with
_EMPTY_METADATA = types.MappingProxyType({})


class _KW_ONLY_TYPE:
    """The fields annotated after `_: KW_ONLY` are keyword-only."""


KW_ONLY = _KW_ONLY_TYPE()


class InitVar:
    """An annotation: a parameter of __init__ that goes to __post_init__ and is no attribute."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        plain = isinstance(self.type, type) and not isinstance(self.type, GenericAlias)
        return f"dataclasses.InitVar[{self.type.__name__ if plain else repr(self.type)}]"


class Field:
    """One field; fields() gives them. Only field() makes them."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None  # known when the class is looked at
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
            "metadata", "kw_only"))
        return f"Field({shown},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        # A default value that is a descriptor is told its name, as if it stood here itself.
        if hook := getattr(type(self.default), "__set_name__", None):
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    """The options of @dataclass."""

    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only",
                 "slots", "weakref_slot")

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        shown = ",".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"_DataclassParams({shown})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
          compare=True, metadata=None, kw_only=MISSING):
    """What a class body assigns to a field of which there is more to say than a default value.

    default or default_factory give the value that __init__ uses when none is passed; init, repr,
    hash and compare say which methods look at the field.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- what an annotation says

def _string_type_prefix(annotation):
    """`ClassVar` or `typing.ClassVar` at the beginning of a text: (module or None, name)."""
    text = annotation.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] in "_."):
        end += 1
    module, dot, name = text[:end].rpartition(".")
    return (module if dot and module else None), name


def _is_type(annotation, cls, a_module, is_type_predicate):
    """Whether a text means a certain type of a module, as far as can be seen without eval()."""
    module_name, name = _string_type_prefix(annotation)
    namespace = sys.modules.get(cls.__module__)
    if namespace is None or not name:
        return False
    namespace = namespace.__dict__
    if module_name:
        module = namespace.get(module_name)
        if module is not a_module:
            return False
        namespace = a_module.__dict__
    return name in namespace and is_type_predicate(namespace[name], a_module)


def _means(annotation, cls, module, predicate):
    """Whether an annotation is something of a module, be it written as text."""
    return predicate(annotation, module) or (
        isinstance(annotation, str) and _is_type(annotation, cls, module, predicate))


def _is_classvar(a_type, typing):
    return (a_type is typing.ClassVar
            or (type(a_type) is typing._GenericAlias and a_type.__origin__ is typing.ClassVar))


def _is_initvar(a_type, dataclasses):
    return InitVar in (a_type, type(a_type))


def _is_kw_only(a_type, dataclasses):
    return a_type is KW_ONLY


def _kind(annotation, cls):
    """Whether it is a field, a ClassVar or an InitVar."""
    typing = sys.modules.get("typing")  # without it nobody can have named a ClassVar
    if typing and _means(annotation, cls, typing, _is_classvar):
        return _FIELD_CLASSVAR
    initvar = _means(annotation, cls, sys.modules[__name__], _is_initvar)
    return _FIELD_INITVAR if initvar else _FIELD


def _get_field(cls, a_name, a_type, default_kw_only):
    """The Field for one annotation, with what the class attribute of this name says."""
    f = getattr(cls, a_name, MISSING)
    if not isinstance(f, Field):
        # The descriptor of a field in __slots__ is no default value.
        f = field(default=MISSING if isinstance(f, types.MemberDescriptorType) else f)
    f.name, f.type, f._field_type = a_name, a_type, _kind(a_type, cls)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {a_name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {a_name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {a_name} is not allowed: "
                         "use default_factory")
    return f


def _own_fields(cls, kw_only):
    """The fields that the class itself defines; its attributes become their default values."""
    annotations = cls.__dict__.get("__annotations__", {})
    found = []
    marker = None  # the name that is annotated with KW_ONLY
    for name, annotation in annotations.items():
        if not _means(annotation, cls, sys.modules[__name__], _is_kw_only):
            found.append(_get_field(cls, name, annotation, kw_only or marker is not None))
        elif marker is None:
            marker = name
        else:
            raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
    for f in found:
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)
        else:
            delattr(cls, f.name)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


# ---- making a dataclass

def _all_fields(cls, params):
    """All fields by name, those of the bases first."""
    bases = [base for base in reversed(cls.__mro__[1:]) if hasattr(base, _FIELDS)]
    found = {}
    for base in bases:
        found.update(getattr(base, _FIELDS))
    found.update((f.name, f) for f in _own_fields(cls, params.kw_only))
    frozen = [getattr(base, _PARAMS).frozen for base in bases]
    if any(frozen) and not params.frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if params.frozen and not all(frozen):
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


def _hash_action(cls, params):
    """What happens to __hash__: "none" is unhashable, "add" makes one, "raise" refuses to."""
    class_hash = cls.__dict__.get("__hash__", MISSING)
    # A class with __eq__ gets __hash__ = None from the interpreter: that is no explicit one.
    explicit = class_hash is not MISSING and not (
        class_hash is None and "__eq__" in cls.__dict__)
    if params.unsafe_hash:
        return "raise" if explicit else "add"
    if explicit or not params.eq:
        return "keep"
    return "add" if params.frozen else "none"


def _process_class(cls, params):
    methods = _Methods(getattr(sys.modules.get(cls.__module__), "__dict__", {}))
    setattr(cls, _PARAMS, params)
    all_fields = _all_fields(cls, params)
    setattr(cls, _FIELDS, all_fields)
    hash_action = _hash_action(cls, params)
    if params.order and not params.eq:
        raise ValueError("eq must be true if order is true")
    init_fields = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    proper = [f for f in init_fields if f._field_type is _FIELD]
    compared = [f for f in proper if f.compare]
    if params.init:
        _add_init(methods, init_fields, params.frozen, hasattr(cls, _POST_INIT_NAME),
                  "__dataclass_self__" if "self" in all_fields else "self", params.slots)
    _set_new_attribute(cls, "__replace__", _replace)
    if params.repr:
        _add_repr(methods, [f for f in proper if f.repr])
    if params.eq:
        _add_eq(methods, compared)
    if params.order:
        _add_order(methods, compared)
    if params.frozen:
        _add_frozen(methods, cls, proper)
    if hash_action == "none":
        cls.__hash__ = None
    elif hash_action == "raise":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif hash_action == "add":
        _add_hash(methods, [f for f in proper if (f.compare if f.hash is None else f.hash)])
    methods.install(cls)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature_text(cls)
    if params.match_args:
        positional, _ = _fields_in_init_order(init_fields)
        _set_new_attribute(cls, "__match_args__", tuple(f.name for f in positional))
    if params.slots:
        cls = _add_slots(cls, params.frozen, params.weakref_slot)
    elif params.weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    if "__abstractmethods__" in cls.__dict__:
        import abc
        abc.update_abstractmethods(cls)
    return cls


# ---- slots: the class is made again with them

def _get_slots(cls):
    match cls.__dict__.get("__slots__"):
        case None:
            slots = []
            if getattr(cls, "__weakrefoffset__", -1) != 0:
                slots.append("__weakref__")
            if getattr(cls, "__dictoffset__", -1) != 0:
                slots.append("__dict__")
            yield from slots
        case str(slot):
            yield slot
        case iterable if not hasattr(iterable, "__next__"):
            yield from iterable
        case _:
            raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _add_slots(cls, is_frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    names = [f.name for f in fields(cls)]
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _get_slots(base)}
    wanted = names + ["__weakref__"] if weakref_slot else names
    # The default values live in __init__.
    namespace = {name: value for name, value in cls.__dict__.items()
                 if name not in (*names, "__dict__", "__weakref__")}
    namespace["__slots__"] = tuple(name for name in wanted if name not in inherited)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    if is_frozen:
        for name, method in (("__getstate__", _dataclass_getstate),
                             ("__setstate__", _dataclass_setstate)):
            _set_new_attribute(made, name, method)
    return made


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)  # the class may be frozen


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Class decorator: gives a class the methods that follow from its annotated fields.

    init, repr, eq, order (<, <=, >, >=), unsafe_hash and match_args say which of them; a class with
    eq has a __hash__ only if it is frozen, which is: none may assign to its fields. With kw_only
    all parameters are keyword-only; slots and weakref_slot make the class again, with __slots__.
    """
    params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                              slots, weakref_slot)

    def wrap(cls):
        return _process_class(cls, params)
    return wrap if cls is None else wrap(cls)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """Make a dataclass that is written nowhere as a class.

    fields is an iterable of name, (name, type) or (name, type, Field).
    """
    from keyword import iskeyword
    annotations = {}
    body = dict(namespace or {})
    for item in fields:
        parts = (item, "typing.Any") if isinstance(item, str) else item
        if len(parts) not in (2, 3):
            raise TypeError(f"Invalid field: {item!r}")
        name, annotation, *spec = parts
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
        body.update((name, default) for default in spec)
    body["__annotations__"] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(body))
    cls.__module__ = sys._getframemodulename(1) or "__main__" if module is None else module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


# ---- looking at dataclasses

def fields(class_or_instance):
    """The fields of a dataclass, or of an instance, as a tuple of Field objects."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    """Whether it is a dataclass, or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _check_instance(obj, caller):
    if not hasattr(type(obj), _FIELDS):
        raise TypeError(f"{caller}() should be called on dataclass instances")


# Values of these types are taken over as they are.
_ATOMIC_TYPES = frozenset({
    types.NoneType, bool, int, float, str, complex, bytes, types.EllipsisType,
    types.NotImplementedType, types.CodeType, types.BuiltinFunctionType, types.FunctionType, type,
    range, property})


def asdict(obj, *, dict_factory=dict):
    """The values of an instance's fields by their names, in a new dict.

    Dataclasses, lists, tuples and dicts inside are converted, too; everything else is copied.
    """
    _check_instance(obj, "asdict")
    return _converted(obj, lambda obj, convert: dict_factory(
        [(f.name, convert(getattr(obj, f.name))) for f in fields(obj)]), dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """The values of an instance's fields in a new tuple; see asdict()."""
    _check_instance(obj, "astuple")
    return _converted(obj, lambda obj, convert: tuple_factory(
        [convert(getattr(obj, f.name)) for f in fields(obj)]), dict)


def _converted(obj, make, dict_factory):
    """The value with all dataclass instances in it replaced by what `make` gives for them."""
    def convert(obj):
        return _converted(obj, make, dict_factory)

    obj_type = type(obj)
    if obj_type in _ATOMIC_TYPES:
        return obj
    if hasattr(obj_type, _FIELDS):
        return make(obj, convert)
    if obj_type is list:
        return [convert(v) for v in obj]
    if obj_type is dict:
        return {convert(k): convert(v) for k, v in obj.items()}
    if issubclass(obj_type, tuple):
        if hasattr(obj, "_fields"):  # a named tuple is made from positional arguments
            return obj_type(*[convert(v) for v in obj])
        return obj_type(convert(v) for v in obj)
    if issubclass(obj_type, dict):
        if hasattr(obj_type, "default_factory"):
            result = obj_type(getattr(obj, "default_factory"))
            for k, v in obj.items():
                result[convert(k)] = convert(v)
            return result
        return obj_type((convert(k), convert(v)) for k, v in obj.items())
    if issubclass(obj_type, list):
        return obj_type(convert(v) for v in obj)
    import copy
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    """A new instance, as the old one but for the given fields."""
    _check_instance(obj, "replace")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR or f.init and f.name in changes:
            continue
        if f.init:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
        elif f.name in changes:
            raise TypeError(f"field {f.name} is declared with init=False, it cannot be "
                            "specified with replace()")
    return self.__class__(**changes)
