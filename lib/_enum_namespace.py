"""enum, first part: the namespace of an enumeration's class body."""
import builtins as bltns

# Its functions and classes say they are enum's.
__name__ = "enum"


class nonmember:
    """In a class body: its value is an ordinary attribute, whatever it looks like."""

    def __init__(self, value):
        self.value = value


class member:
    """In a class body: its value is a member's, whatever it looks like."""

    def __init__(self, value):
        self.value = value


# ---- what a name or a value looks like

def _is_descriptor(obj):
    return any(hasattr(obj, hook) for hook in ("__get__", "__set__", "__delete__"))


def _is_wrapped(name, underscores):
    """Whether a name has these underscores, and no further one, on both sides."""
    inner = name[len(underscores):-len(underscores)]
    return (inner != "" and name == underscores + inner + underscores
            and inner[0] != "_" != inner[-1])


def _is_dunder(name):
    return _is_wrapped(name, "__")


def _is_sunder(name):
    return _is_wrapped(name, "_")


def _is_internal_class(cls_name, obj):
    """Whether it is a class written inside the class."""
    return isinstance(obj, type) and obj.__qualname__ == f"{cls_name}.{obj.__name__}"


def _is_private(cls_name, name):
    """Whether a name was mangled by the compiler: _Class__name."""
    prefix = f"_{cls_name}__"
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith("__")


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _names_in(text_or_names):
    """The names of a text with spaces or commas, or of an iterable."""
    if isinstance(text_or_names, str):
        return text_or_names.replace(",", " ").split()
    return list(text_or_names)


def _make_class_unpicklable(obj):
    """Make a class, or what becomes its namespace, one whose instances pickle refuses."""
    def _break_on_call_reduce(self, proto):
        raise TypeError(f"{self!r} cannot be pickled")
    changes = {"__reduce_ex__": _break_on_call_reduce, "__module__": "<unknown>"}
    for name, value in changes.items():
        if isinstance(obj, dict):
            obj[name] = value
        else:
            setattr(obj, name, value)


def bin(num, max_bits=None):
    """The bits behind a bit for the sign, negative numbers in two's complement: '0b1 011' is -5."""
    width = num.bit_length()
    bits = f"{num % 2 ** width:0{width}b}" if width else ""
    sign = "1" if num < 0 else "0"
    return f"0b{sign} {bits.rjust(max_bits or 0, sign)}"


# ---- auto

class _Nothing:
    """A default value of parameters, and what it shows as."""

    def __init__(self, shown):
        self._shown = shown

    def __repr__(self):
        return self._shown


_not_given = _Nothing("<not given>")
_auto_null = _Nothing("_auto_null")


class auto:
    """In a class body: the value that _generate_next_value_ gives takes its place."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


# ---- the namespace

# The names with one underscore on both sides that a class body may define.
_HOOKS = frozenset({
    "_order_", "_ignore_", "_missing_", "_generate_next_value_", "_numeric_repr_", "_iter_member_",
    "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_", "_add_value_alias_"})


class EnumDict(dict):
    """The namespace of an Enum class body: notes the order of members and takes no name twice."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        """Store a name, and note whether it is that of a member."""
        if self._cls_name is None or not _is_private(self._cls_name, key):
            if _is_sunder(key):
                value = self._hook(key, value)
            elif _is_dunder(key):
                key = "_order_" if key == "__order__" else key
            elif key in self._member_names:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            elif key not in self._ignore:
                value = self._member_value(key, value)
        super().__setitem__(key, value)

    def _hook(self, key, value):
        """The value to store for a name like _this_."""
        if key not in _HOOKS:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = getattr(value, "__func__", value)
        if key == "_ignore_":
            self._ignore = value = _names_in(value)
            if already := set(value) & set(self._member_names):
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _member_value(self, key, value):
        """The value to store for an ordinary name; that of a member is noted."""
        if isinstance(value, nonmember):
            return value.value
        nested = self._cls_name is not None and _is_internal_class(self._cls_name, value)
        if nested or _is_descriptor(value):
            return value
        if key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, member):
            value = value.value
        if isinstance(value, tuple) and any(isinstance(part, auto) for part in value):
            # Each auto() of a tuple counts as a value of its own.
            parts = [self._resolved(key, part) if isinstance(part, auto) else part
                     for part in value]
            value = tuple(parts) if type(value) is tuple else type(value)(*parts)
        elif isinstance(value, auto):
            value = self._resolved(key, value)
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        return value

    def _resolved(self, key, wanted):
        """The value of an auto()."""
        if wanted.value is _auto_null:
            wanted.value = self._generate_next_value(key, 1, len(self._member_names),
                                                     self._last_values[:])
            self._auto_called = True
        self._last_values.append(wanted.value)
        return wanted.value

    @bltns.property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        pairs = ((name, members[name]) for name in members.keys()) if hasattr(
            members, "keys") else members
        for some in (pairs, more_members.items()):
            for name, value in some:
                self[name] = value


_EnumDict = EnumDict
