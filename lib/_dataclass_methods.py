"""dataclasses, first part: the methods of a dataclass, made as text from its fields.

A method is written as a few lines; all those of a class are compiled together, inside a function
whose parameters are the values that the lines name (default values, types of annotations).
"""
import types

# Its classes say they are dataclasses'.
__name__ = "dataclasses"


class FrozenInstanceError(AttributeError):
    """Raised by an assignment to a field of a frozen dataclass."""


class _MISSING_TYPE:
    """Stands for a default value that is not given."""


class _HAS_DEFAULT_FACTORY_CLASS:
    """Stands as the default value of a parameter whose field has a default factory."""

    def __repr__(self):
        return "<factory>"


MISSING, _HAS_DEFAULT_FACTORY = _MISSING_TYPE(), _HAS_DEFAULT_FACTORY_CLASS()


class _FIELD_BASE:
    """The kinds of fields."""

    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = map(_FIELD_BASE, (
    "_FIELD", "_FIELD_CLASSVAR", "_FIELD_INITVAR"))
_POST_INIT_NAME = "__post_init__"


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _fields_in_init_order(fields):
    """Parameters of __init__: those that may be given by position, and the keyword-only ones."""
    return (tuple(f for f in fields if f.init and not f.kw_only),
            tuple(f for f in fields if f.init and f.kw_only))


def _set_new_attribute(cls, name, value):
    """Sets an attribute unless the class itself has it already; True if it had."""
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


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
    __repr__.__module__ = user_function.__module__
    return __repr__


# What happens if the class has a method of the name already; any other text is what the error says
# behind its first sentence.
_KEEP, _REPLACE = "keep", "replace"


class _Methods:
    """The methods that are made for one class."""

    def __init__(self, globals):
        self._globals = globals
        self._values = {}  # what the lines name
        self._texts = []
        self._taken = {}   # by the method's name

    def add(self, name, params, *lines, values={}, result="", taken=_KEEP):
        self._values.update(values)
        self._taken[name] = taken
        body = "".join(f"\n  {line}" for line in lines)
        self._texts.append(f" def {name}({','.join(params)}){result}:{body}")

    def install(self, cls):
        """Compile them, and put them on the class."""
        if not self._texts:
            return
        found = {}
        exec("\n".join((f"def __create_fn__({','.join(self._values)}):", *self._texts,
                        f" return {','.join(self._taken)},")), self._globals, found)
        for (name, taken), method in zip(self._taken.items(),
                                         found["__create_fn__"](**self._values)):
            if name == "__repr__":
                method = _recursive_repr(method)
            method.__qualname__ = f"{cls.__qualname__}.{name}"
            if taken == _REPLACE:
                setattr(cls, name, method)
            elif _set_new_attribute(cls, name, method) and taken != _KEEP:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{taken}")


# ---- __init__

def _init_value(f, slots):
    """What a line of __init__ assigns to a field; None if the class attribute is the value."""
    default = f"__dataclass_dflt_{f.name}__"
    if f.default_factory is not MISSING:
        if not f.init:
            return f"{default}()"
        return f"{default}() if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}"
    if f.init:
        return f.name
    return default if slots and f.default is not MISSING else None


def _init_param(f):
    """`name:type=default`"""
    text = f"{f.name}:__dataclass_type_{f.name}__"
    if f.default is not MISSING:
        return f"{text}=__dataclass_dflt_{f.name}__"
    return text if f.default_factory is MISSING else f"{text}=__dataclass_HAS_DEFAULT_FACTORY__"


def _check_order_of_defaults(fields):
    with_default = None
    for f in fields:
        if _has_default(f):
            with_default = f
        elif with_default is not None:
            raise TypeError(f"non-default argument {f.name!r} follows default argument "
                            f"{with_default.name!r}")


def _add_init(methods, fields, frozen, has_post_init, self_name, slots):
    positional, keyword_only = _fields_in_init_order(fields)
    _check_order_of_defaults(positional)
    values = {f"__dataclass_type_{f.name}__": f.type for f in fields}
    values.update(__dataclass_HAS_DEFAULT_FACTORY__=_HAS_DEFAULT_FACTORY,
                  __dataclass_builtins_object__=object)
    lines = []
    for f in fields:
        if _has_default(f):
            given = f.default if f.default_factory is MISSING else f.default_factory
            values[f"__dataclass_dflt_{f.name}__"] = given
        value = _init_value(f, slots)
        if value is None or f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            lines.append("__dataclass_builtins_object__.__setattr__("
                         f"{self_name},{f.name!r},{value})")
        else:
            lines.append(f"{self_name}.{f.name}={value}")
    if has_post_init:
        passed = ",".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        lines.append(f"{self_name}.{_POST_INIT_NAME}({passed})")
    params = [self_name, *map(_init_param, positional)]
    if keyword_only:
        params += ["*", *map(_init_param, keyword_only)]
    methods.add("__init__", params, *lines or ("pass",), values=values, result="->None")


# ---- the others

def _tuple_text(obj_name, fields):
    return f"({','.join(f'{obj_name}.{f.name}' for f in fields)},)" if fields else "()"


def _add_repr(methods, fields):
    shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in fields)
    methods.add("__repr__", ["self"], f'return f"{{self.__class__.__qualname__}}({shown})"')


def _add_eq(methods, fields):
    terms = " and ".join(f"self.{f.name}==other.{f.name}" for f in fields)
    methods.add("__eq__", ["self", "other"],
                "if self is other:", " return True",
                "if other.__class__ is self.__class__:", f" return {terms or 'True'}",
                "return NotImplemented")


def _add_order(methods, fields):
    ours, theirs = _tuple_text("self", fields), _tuple_text("other", fields)
    for name, sign in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
        methods.add(name, ["self", "other"],
                    "if other.__class__ is self.__class__:", f" return {ours}{sign}{theirs}",
                    "return NotImplemented", taken=" Consider using functools.total_ordering")


def _add_frozen(methods, cls, fields):
    """Assignments to the fields, and to all of an instance of exactly this class, are refused."""
    condition = "type(self) is cls"
    if fields:
        condition += f" or name in {{{', '.join(repr(f.name) for f in fields)}}}"
    for name, params, verb in (("__setattr__", ["name", "value"], "assign to"),
                               ("__delattr__", ["name"], "delete")):
        methods.add(name, ["self", *params],
                    f"if {condition}:",
                    f" raise FrozenInstanceError(f'cannot {verb} field {{name!r}}')",
                    f"super(cls, self).{name}({','.join(params)})",
                    values={"cls": cls, "FrozenInstanceError": FrozenInstanceError}, taken="")


def _add_hash(methods, fields):
    methods.add("__hash__", ["self"], f"return hash({_tuple_text('self', fields)})",
                taken=_REPLACE)


# ---- the text of the signature, which serves as the docstring of a class without one

def _annotation_text(annotation):
    if isinstance(annotation, str):
        return repr(annotation)
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
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
