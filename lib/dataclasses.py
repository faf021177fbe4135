"""Dataclasses (PEP 557): classes whose methods are made from their annotated fields."""
import sys
import types

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING",
           "fields", "asdict", "astuple", "make_dataclass", "replace", "is_dataclass"]

GenericAlias = types.GenericAlias


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    """Stands as the default value of a parameter whose field has a default factory."""

    def __repr__(self):
        return "<factory>"


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()  # the fields annotated after `_: KW_ONLY` are keyword-only
_EMPTY_METADATA = types.MappingProxyType({})


class _FIELD_BASE:
    """The kinds of fields."""

    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE("_FIELD")
_FIELD_CLASSVAR = _FIELD_BASE("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FIELD_BASE("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"  # a class's own and inherited fields, by name
_PARAMS = "__dataclass_params__"  # what @dataclass was called with
_POST_INIT_NAME = "__post_init__"


class InitVar:
    """An annotation: a parameter of __init__ that goes to __post_init__ and is no attribute."""

    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            type_name = self.type.__name__
        else:
            type_name = repr(self.type)
        return f"dataclasses.InitVar[{type_name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """One field; fields() gives them. Only field() makes them."""

    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare",
                 "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        parts = [f"{name}={getattr(self, name)!r}"
                 for name in ("name", "type", "default", "default_factory", "init", "repr", "hash",
                              "compare", "metadata", "kw_only")]
        return f"Field({','.join(parts)},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        # A default value that is a descriptor is told its name, as if it stood here itself.
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
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
    """Return an object to identify dataclass fields.

    default or default_factory give the value that __init__ uses when none is passed; init, repr,
    hash and compare say which methods look at the field.
    """
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _fields_in_init_order(fields):
    """The parameters of __init__: those that may be given by position, then the keyword-only ones."""
    return (tuple(f for f in fields if f.init and not f.kw_only),
            tuple(f for f in fields if f.init and f.kw_only))


def _recursive_repr(user_function):
    """A __repr__ that comes back to its own object shows `...`."""
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return "..."
        running.add(key)
        try:
            return user_function(self)
        finally:
            running.discard(key)

    __repr__.__wrapped__ = user_function
    return __repr__


# ---- making functions from text. All of a class's are compiled together.

class _FuncBuilder:
    def __init__(self, globals):
        self.names = []
        self.src = []
        self.globals = globals
        self.locals = {}
        self.overwrite_errors = {}
        self.unconditional_adds = {}

    def add_fn(self, name, args, body, *, locals=None, return_type=MISSING, overwrite_error=False,
               unconditional_add=False, decorator=None):
        if locals is not None:
            self.locals.update(locals)
        if overwrite_error:
            self.overwrite_errors[name] = overwrite_error
        self.unconditional_adds[name] = unconditional_add
        self.names.append(name)
        if return_type is not MISSING:
            self.locals[f"__dataclass_{name}_return_type__"] = return_type
            annotation = f"->__dataclass_{name}_return_type__"
        else:
            annotation = ""
        lines = "\n".join(f"  {line}" for line in body)
        decorator = f" {decorator}\n" if decorator else ""
        self.src.append(f"{decorator} def {name}({','.join(args)}){annotation}:\n{lines}")

    def add_fns_to_class(self, cls):
        if not self.src:
            return
        text = "\n".join(self.src)
        outer = (f"def __create_fn__({','.join(self.locals)}):\n{text}\n"
                 f" return {','.join(self.names)},")
        namespace = {}
        exec(outer, self.globals, namespace)
        for name, fn in zip(self.names, namespace["__create_fn__"](**self.locals)):
            fn.__qualname__ = f"{cls.__qualname__}.{fn.__name__}"
            if name == "__repr__":
                qualname = fn.__qualname__
                fn = _recursive_repr(fn)
                fn.__qualname__ = qualname
            if self.unconditional_adds.get(name, False):
                setattr(cls, name, fn)
            elif _set_new_attribute(cls, name, fn) and (hint := self.overwrite_errors.get(name)):
                message = f"Cannot overwrite attribute {name} in class {cls.__name__}"
                if hint is not True:
                    message += " " + hint
                raise TypeError(message)


def _field_assign(frozen, name, value, self_name):
    if frozen:
        return f"__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})"
    return f"{self_name}.{name}={value}"


def _field_init(f, frozen, globals, self_name, slots):
    """The line of __init__ that sets a field; None if there is nothing to do."""
    default_name = f"__dataclass_dflt_{f.name}__"
    if f.default_factory is not MISSING:
        if f.init:
            globals[default_name] = f.default_factory
            value = (f"{default_name}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ "
                     f"else {f.name}")
        else:
            globals[default_name] = f.default_factory
            value = f"{default_name}()"
    elif f.init:
        if f.default is not MISSING:
            globals[default_name] = f.default
        value = f.name
    elif slots and f.default is not MISSING:
        globals[default_name] = f.default
        value = default_name
    else:
        return None  # the class attribute is the default
    if f._field_type is _FIELD_INITVAR:
        return None
    return _field_assign(frozen, f.name, value, self_name)


def _init_param(f):
    """`name:type=default`"""
    if f.default is MISSING and f.default_factory is MISSING:
        default = ""
    elif f.default is not MISSING:
        default = f"=__dataclass_dflt_{f.name}__"
    else:
        default = "=__dataclass_HAS_DEFAULT_FACTORY__"
    return f"{f.name}:__dataclass_type_{f.name}__{default}"


def _init_fn(fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, func_builder,
             slots):
    seen_default = None
    for f in std_fields:
        if f.init:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = f
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument "
                                f"{seen_default.name!r}")
    locals = {f"__dataclass_type_{f.name}__": f.type for f in fields}
    locals["__dataclass_HAS_DEFAULT_FACTORY__"] = _HAS_DEFAULT_FACTORY
    locals["__dataclass_builtins_object__"] = object
    body = []
    for f in fields:
        line = _field_init(f, frozen, locals, self_name, slots)
        if line:
            body.append(line)
    if has_post_init:
        params = ",".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({params})")
    init_params = [_init_param(f) for f in std_fields]
    if kw_only_fields:
        init_params += ["*"]
        init_params += [_init_param(f) for f in kw_only_fields]
    func_builder.add_fn("__init__", [self_name] + init_params, body or ["pass"], locals=locals,
                        return_type=None)


def _frozen_get_del_attr(cls, fields, func_builder):
    locals = {"cls": cls, "FrozenInstanceError": FrozenInstanceError}
    condition = "type(self) is cls"
    if fields:
        condition += " or name in {" + ", ".join(repr(f.name) for f in fields) + "}"
    for name, args, verb in (("__setattr__", "name,value", "assign to"),
                             ("__delattr__", "name", "delete")):
        func_builder.add_fn(name, ["self"] + args.split(","),
                            (f"if {condition}:",
                             f" raise FrozenInstanceError(f'cannot {verb} field {{name!r}}')",
                             f"super(cls, self).{name}({args})"),
                            locals=locals, overwrite_error=True)


# ---- what an annotation says

def _is_classvar(a_type, typing):
    return (a_type is typing.ClassVar
            or (type(a_type) is typing._GenericAlias and a_type.__origin__ is typing.ClassVar))


def _is_initvar(a_type, dataclasses):
    return a_type is dataclasses.InitVar or type(a_type) is dataclasses.InitVar


def _is_kw_only(a_type, dataclasses):
    return a_type is dataclasses.KW_ONLY


def _string_type_prefix(annotation):
    """`ClassVar` or `typing.ClassVar` at the beginning of a text: (module or None, name)."""
    text = annotation.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] in "_."):
        end += 1
    module, dot, name = text[:end].rpartition(".")
    return (module if dot and module else None), name


def _is_type(annotation, cls, a_module, a_type, is_type_predicate):
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


def _get_field(cls, a_name, a_type, default_kw_only):
    """The Field for one annotation, with what the class attribute of this name says."""
    default = getattr(cls, a_name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING  # a field in __slots__, so it has no default value
        f = field(default=default)
    f.name = a_name
    f.type = a_type
    f._field_type = _FIELD
    is_text = isinstance(a_type, str)
    typing = sys.modules.get("typing")  # without it nobody can have named a ClassVar
    if typing and (_is_classvar(a_type, typing)
                   or is_text and _is_type(a_type, cls, typing, typing.ClassVar, _is_classvar)):
        f._field_type = _FIELD_CLASSVAR
    if f._field_type is _FIELD:
        module = sys.modules[__name__]
        if (_is_initvar(a_type, module)
                or is_text and _is_type(a_type, cls, module, module.InitVar, _is_initvar)):
            f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: "
                         "use default_factory")
    return f


def _set_new_attribute(cls, name, value):
    """Sets an attribute unless the class itself has it already; True if it had."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


# What happens to __hash__, by (unsafe_hash, eq, frozen, has an explicit one). See the reference of
# dataclass(): None is unhashable, "add" makes one, "raise" refuses, "" leaves it alone.
def _hash_action(unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash:
        return "raise" if has_explicit_hash else "add"
    if not eq or has_explicit_hash:
        return ""
    return "add" if frozen else "none"


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                   weakref_slot):
    fields = {}
    if cls.__module__ in sys.modules:
        globals = sys.modules[cls.__module__].__dict__
    else:
        globals = {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args,
                                           kw_only, slots, weakref_slot))
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for b in cls.__mro__[-1:0:-1]:
        base_fields = getattr(b, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            fields.update(base_fields)
            if all_frozen_bases is None:
                all_frozen_bases = True
            current_frozen = getattr(b, _PARAMS).frozen
            all_frozen_bases = all_frozen_bases and current_frozen
            any_frozen_base = any_frozen_base or current_frozen
    cls_annotations = cls.__dict__.get("__annotations__", {})
    cls_fields = []
    kw_only_seen = False
    this = sys.modules[__name__]
    for name, type in cls_annotations.items():
        if (_is_kw_only(type, this)
                or isinstance(type, str) and _is_type(type, cls, this, KW_ONLY, _is_kw_only)):
            if kw_only_seen:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only_seen = True
            kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, type, kw_only))
    for f in cls_fields:
        fields[f.name] = f
        # The class attribute is the default value, or goes.
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls_annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if all_frozen_bases is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    # A class with __eq__ gets __hash__ = None from the interpreter: that is no explicit one.
    has_explicit_hash = not (class_hash is MISSING
                             or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    all_init_fields = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_init_fields, kw_only_init_fields = _fields_in_init_order(all_init_fields)
    func_builder = _FuncBuilder(globals)
    if init:
        self_name = "__dataclass_self__" if "self" in fields else "self"
        _init_fn(all_init_fields, std_init_fields, kw_only_init_fields, frozen,
                 hasattr(cls, _POST_INIT_NAME), self_name, func_builder, slots)
    _set_new_attribute(cls, "__replace__", _replace)
    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in field_list if f.repr)
        func_builder.add_fn("__repr__", ("self",),
                            ['return f"{self.__class__.__qualname__}(' + shown + ')"'])
    if eq:
        terms = [f"self.{f.name}==other.{f.name}" for f in field_list if f.compare]
        func_builder.add_fn("__eq__", ("self", "other"),
                            ["if self is other:", " return True",
                             "if other.__class__ is self.__class__:",
                             f" return {' and '.join(terms) or 'True'}", "return NotImplemented"])
    if order:
        ours, theirs = (_tuple_text(who, [f for f in field_list if f.compare])
                        for who in ("self", "other"))
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            func_builder.add_fn(name, ("self", "other"),
                                ["if other.__class__ is self.__class__:",
                                 f" return {ours}{op}{theirs}", "return NotImplemented"],
                                overwrite_error="Consider using functools.total_ordering")
    if frozen:
        _frozen_get_del_attr(cls, field_list, func_builder)
    action = _hash_action(unsafe_hash, eq, frozen, has_explicit_hash)
    if action == "none":
        cls.__hash__ = None
    elif action == "raise":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    elif action == "add":
        hashed = _tuple_text("self", [f for f in field_list
                                      if (f.compare if f.hash is None else f.hash)])
        func_builder.add_fn("__hash__", ("self",), [f"return hash({hashed})"],
                            unconditional_add=True)
    func_builder.add_fns_to_class(cls)
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls)
    if match_args:
        _set_new_attribute(cls, "__match_args__", tuple(f.name for f in std_init_fields))
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    if "__abstractmethods__" in cls.__dict__:
        import abc
        abc.update_abstractmethods(cls)
    return cls


def _tuple_text(obj_name, fields):
    return f"({','.join(f'{obj_name}.{f.name}' for f in fields)},)" if fields else "()"


def _annotation_text(annotation):
    if isinstance(annotation, str):
        return repr(annotation)
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ in ("builtins", None):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    text = repr(annotation)
    return text.removeprefix("typing.")


def _signature_text(cls):
    """The text of inspect.signature(cls) for a generated __init__, made without inspect."""
    init = cls.__dict__.get("__init__")
    code = getattr(init, "__code__", None)
    if code is None or "__new__" in cls.__dict__:
        try:
            import inspect
            return str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError):
            return ""
    count = code.co_argcount
    names = code.co_varnames[1:count + code.co_kwonlyargcount]
    defaults = dict(zip(reversed(names[:count - 1]), reversed(init.__defaults__ or ())))
    defaults.update(init.__kwdefaults__ or {})
    parts = []
    for index, name in enumerate(names):
        if index == count - 1:
            parts.append("*")
        text = name
        if name in init.__annotations__:
            text += f": {_annotation_text(init.__annotations__[name])}"
        if name in defaults:
            text += f" = {defaults[name]!r}" if ":" in text else f"={defaults[name]!r}"
        parts.append(text)
    return f"({', '.join(parts)})"


# ---- slots: the class is made again with them

def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)  # the class may be frozen


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
    cls_dict = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_get_slots(base))
    wanted = (*field_names, "__weakref__") if weakref_slot else field_names
    cls_dict["__slots__"] = tuple(name for name in wanted if name not in inherited)
    for name in field_names:
        cls_dict.pop(name, None)  # the default values live in __init__
    cls_dict.pop("__dict__", None)
    cls_dict.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    cls = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    if qualname is not None:
        cls.__qualname__ = qualname
    if is_frozen:
        if "__getstate__" not in cls_dict:
            cls.__getstate__ = _dataclass_getstate
        if "__setstate__" not in cls_dict:
            cls.__setstate__ = _dataclass_setstate
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
              frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Add dunder methods based on the fields defined in the class.

    If init is true, an __init__() method is added to the class. If repr is true, a __repr__() method
    is added. If order is true, rich comparison dunder methods are added. If unsafe_hash is true, a
    __hash__() method is added. If frozen is true, fields may not be assigned to after instance
    creation. If match_args is true, the __match_args__ tuple is added. If kw_only is true, then by
    default all fields are keyword-only. If slots is true, a new class with a __slots__ attribute is
    returned.
    """
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only,
                              slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


# ---- looking at dataclasses

def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


# Values of these types are taken over as they are.
_ATOMIC_TYPES = frozenset({
    types.NoneType, bool, int, float, str, complex, bytes, types.EllipsisType,
    types.NotImplementedType, types.CodeType, types.BuiltinFunctionType, types.FunctionType, type,
    range, property})


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary mapping field names to values.

    Dataclasses, lists, tuples and dicts inside are converted, too; everything else is copied.
    """
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda obj, convert: dict_factory(
        [(f.name, convert(getattr(obj, f.name))) for f in fields(obj)]), dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
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


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True,
                   order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
                   slots=False, weakref_slot=False, module=None):
    """Return a new dynamically created dataclass.

    fields is an iterable of name, (name, type) or (name, type, Field).
    """
    import keyword
    if namespace is None:
        namespace = {}
    seen = set()
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            tp = "typing.Any"
        elif len(item) == 2:
            name, tp = item
        elif len(item) == 3:
            name, tp, spec = item
            defaults[name] = spec
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = tp

    def exec_body_callback(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, exec_body_callback)
    if module is None:
        try:
            module = sys._getframemodulename(1) or "__main__"
        except AttributeError:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
    if module is not None:
        cls.__module__ = module
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash,
                     frozen=frozen, match_args=match_args, kw_only=kw_only, slots=slots,
                     weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be "
                                "specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
