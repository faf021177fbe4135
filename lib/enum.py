"""Enumerations: classes whose instances are a fixed set of named values.

EnumDict (_enum_namespace) tells the members in a class body from the rest, EnumType makes the
class, _enum_members makes the members while it does. From then on, to call the class is to look
one up.
"""
import builtins as bltns
import sys
from types import DynamicClassAttribute, MappingProxyType

from _enum_namespace import (
    EnumDict, _EnumDict, auto, bin, member, nonmember, _auto_null, _is_descriptor, _is_dunder,
    _is_internal_class, _is_private, _is_single_bit, _is_sunder, _make_class_unpicklable,
    _names_in, _not_given)
from _enum_members import (
    property, _as_attribute, _equal_member, _member_with, _note_value, _proto_member)

__all__ = ["EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag",
           "ReprEnum", "auto", "unique", "property", "verify", "member", "nonmember",
           "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
           "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS",
           "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name"]

# EnumType makes these, and asks for them when it makes the first.
Enum = None
ReprEnum = EJECT = ()

_SHOWING = ("__repr__", "__str__", "__format__", "__reduce_ex__")
_COMBINING = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")


# ---- bits

def _iter_bits_lsb(num):
    num = getattr(num, "_value_", num)
    if num < 0:
        raise ValueError(f"{num!r} is not a positive integer")
    while num:
        lowest = num & -num
        yield lowest
        num -= lowest


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def _high_bit(value):
    """The position of the highest bit; -1 if there is none."""
    return value.bit_length() - 1


# ---- what a class takes from its bases

def _ancestors(bases):
    return (cls for base in bases for cls in base.__mro__ if cls is not object)


def _data_type(base):
    """The type that a base brings for the values of members; None if it brings none."""
    derived = None  # the last class, so far, that leaves it to another one to make instances
    for cls in base.__mro__[:-1]:
        if isinstance(cls, EnumType):
            if cls._member_type_ is not object:
                return cls._member_type_
        elif "__new__" in cls.__dict__ or "__dataclass_fields__" in cls.__dict__:
            return derived or cls
        else:
            derived = derived or cls
    return None


def _take_over(enum_class, namespace, first_enum):
    """Gives a class the methods that Enum, Flag or ReprEnum would have lost to a mixed-in type."""
    data_type = enum_class._member_type_
    chosen = {}
    if ReprEnum in enum_class.__bases__:
        if data_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. "
                            "int, str, float, etc.)")
        own = data_type.__str__ is not object.__str__
        chosen = {"__format__": data_type.__format__,
                  "__str__": data_type.__str__ if own else data_type.__repr__}
    for name in _SHOWING:
        if name not in chosen and getattr(enum_class, name) in (
                getattr(data_type, name), getattr(object, name)):
            chosen[name] = getattr(first_enum, name)
    if hasattr(enum_class, "_flag_mask_"):
        chosen.update((name, getattr(Flag, name)) for name in _COMBINING)
    for name, method in chosen.items():
        if name not in namespace:
            setattr(enum_class, name, method)


def _finish_flag(enum_class):
    """What only can be said of a flag when all its members are known."""
    enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
    values = [flag._value_ for flag in enum_class]
    if values != sorted(values):
        enum_class._iter_member_ = enum_class._iter_member_by_def_


def _check_order(enum_class, names):
    """_order_ must name the members in their order; aliases may be left out."""
    members = enum_class._member_map_
    if hasattr(enum_class, "_flag_mask_"):
        aliases = {name for name, flag in members.items() if not _is_single_bit(flag._value_)}
    else:
        aliases = members.keys() - enum_class._member_names_
    order = [name for name in _names_in(names) if name not in aliases]
    if order != enum_class._member_names_:
        raise TypeError(f"member order does not match _order_:\n  {enum_class._member_names_!r}\n"
                        f"  {order!r}")


# ---- classes made by a call

def _named_values(first_enum, names, start):
    """(name, value) of all that the functional API takes: names, such pairs, or a mapping."""
    if isinstance(names, str):
        names = _names_in(names)
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        values = []
        for count, name in enumerate(names):
            values.append(first_enum._generate_next_value_(name, start, count, values[:]))
        return zip(names, values)
    return ((item, names[item]) if isinstance(item, str) else item for item in names or ())


def _constants(module, filter, source):
    """The globals of a module (or of `source`) whose names the filter takes, in order."""
    found = vars(source) if source else vars(sys.modules[module])
    chosen = [(name, value) for name, value in found.items() if filter(name)]
    try:
        return sorted(chosen, key=lambda item: item[::-1])
    except TypeError:  # the values have no order
        return sorted(chosen)


class EnumType(type):
    """The class of enumerations."""

    # ---- how a class is made

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        member_names = classdict._member_names
        data_type, first_enum = metacls._get_mixins_(cls, bases)
        for name in (*classdict.get("_ignore_", ()), "_ignore_"):
            classdict.pop(name, None)
        if invalid := {"mro", ""}.intersection(member_names):
            raise ValueError(f"invalid enum member name(s) {','.join(map(repr, invalid))}")
        order = classdict.pop("_order_", None)
        maker, save_maker, use_args = metacls._find_new_(classdict, data_type, first_enum)
        namespace = {
            "_new_member_": maker, "_use_args_": use_args, "_member_names_": [],
            "_member_map_": {}, "_value2member_map_": {}, "_unhashable_values_": [],
            "_unhashable_values_map_": {}, "_member_type_": data_type,
            "_value_repr_": metacls._find_data_repr_(cls, bases)}
        if hasattr(first_enum, "_flag_mask_"):
            namespace.update(_boundary_=boundary or first_enum._boundary_, _flag_mask_=0,
                             _singles_mask_=0, _all_bits_=0, _inverted_=None)
        for name, value in classdict.items():
            namespace[name] = _proto_member(value) if name in member_names else value
        generate = namespace.get("_generate_next_value_")
        if generate is not None and type(generate) is not staticmethod:
            namespace["_generate_next_value_"] = staticmethod(generate)
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except Exception as error:
            # The note on it tells of __set_name__, of which nobody knows who defines members.
            if hasattr(error, "__notes__"):
                del error.__notes__
            raise error from error.__cause__
        _take_over(enum_class, namespace, first_enum)
        if Enum is not None:
            if save_maker:
                enum_class.__new_member__ = maker
            enum_class.__new__ = Enum.__new__
        if hasattr(enum_class, "_flag_mask_"):
            _finish_flag(enum_class)
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for cls in _ancestors(bases):
            if isinstance(cls, EnumType) and cls._member_names_:
                raise TypeError(f"<enum {class_name!r}> cannot extend {cls!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type of the members' values, and the last base, which is an Enum."""
        first_enum = bases[-1] if bases else Enum
        if bases and not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as "
                            "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set(map(_data_type, bases)) - {None}
        if len(found) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {found!r}")
        return found.pop() if found else None

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for cls in _ancestors(bases):
            if isinstance(cls, EnumType):
                return cls._value_repr_
            own = cls.__dict__
            if "__repr__" in own:
                generated = "__dataclass_fields__" in own and own["__dataclass_params__"].repr
                return _dataclass_repr if generated else own["__repr__"]
        return None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """(what makes members, whether the class defines it itself, whether it takes arguments)"""
        own = classdict.get("__new__")
        nobody = {None, None.__new__, object.__new__, getattr(Enum, "__new__", None)}
        inherited = (getattr(place, name, None) for name in ("__new_member__", "__new__")
                     for place in (member_type, first_enum))
        maker = own or next((new for new in inherited if new not in nobody), object.__new__)
        return (maker, own is not None and first_enum is not None,
                first_enum is not None and maker not in nobody)

    def _add_member_(cls, name, member):
        known = cls._member_map_.setdefault(name, member)
        if known is not member:
            raise NameError(f"{name!r} is already bound: {known!r}")
        if name not in cls.__dict__:
            type.__setattr__(cls, name, _as_attribute(cls, name, member))

    # ---- calls: a member, or a new class

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        """The member that has the value, or a new class (the functional API).

        Color(3) is the member with that value; Enum("Color", "RED GREEN") makes a class.
        """
        if cls._member_map_:
            return cls.__new__(cls, value if names is _not_given else (value, names, *values))
        if names is _not_given:
            if type is None:
                raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create "
                                "a new, empty, enum")
            names = None
        return cls._create_(value, names=names, module=module, qualname=qualname, type=type,
                            start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        """The functional API: a class from names, (name, value) pairs, or a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        namespace = metacls.__prepare__(class_name, bases)
        for name, value in _named_values(first_enum, names, start):
            namespace[name] = value
        module = sys._getframemodulename(2) if module is None else module
        if module is None:
            _make_class_unpicklable(namespace)
        else:
            namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of constants of a module, and put its members in their place."""
        made = cls(name, _constants(module, filter, source), module=module,
                   boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            vars(sys.modules[module]).update(made.__members__)
        vars(sys.modules[module])[name] = made
        return made

    @bltns.property
    def __signature__(cls):
        import inspect

        def look_up(*values): ...

        def create(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1,
                   boundary=None): ...
        return inspect.signature(look_up if cls._member_names_ else create)

    # ---- the members of a class

    def __getitem__(cls, name):
        """The member of that name."""
        return cls._member_map_[name]

    def __contains__(cls, value):
        """Whether a value is a member of the class, or the value of one."""
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:  # it has no hash
            return value in cls._unhashable_values_

    def __iter__(cls):
        """The members in the order of their definition."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        """The members, the last one first."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        """How many members there are; aliases do not count."""
        return len(cls._member_names_)

    def __bool__(cls):
        """A class is true, even without members."""
        return True

    @bltns.property
    def __members__(cls):
        """The members by name, aliases included; read-only."""
        return MappingProxyType(cls._member_map_)

    def __setattr__(cls, name, value):
        """Set an attribute, unless it is a member."""
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __repr__(cls):
        kind = "flag" if hasattr(cls, "_flag_mask_") else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __dir__(cls):
        shown = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__",
                 "__members__", "__module__", "__name__", "__qualname__", *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            shown.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            shown.add("__init_subclass__")
        if cls._member_type_ is not object:
            shown.update(dir(cls._member_type_))
        return sorted(shown)


EnumMeta = EnumType


# ---- what a call gives when no member has the value

def _invalid(cls, value):
    return ValueError(f"{value!r} is not a valid {cls.__qualname__}")


def _from_missing(cls, value):
    """What _missing_ gives for a value, if that will do."""
    if not cls._member_map_:
        if cls.__dict__.get("__new__") is not Enum.__new__:  # the class is not finished
            raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
        raise TypeError(f"{cls!r} has no members defined")
    try:
        result = cls._missing_(value)
    except Exception as error:
        if not isinstance(error, ValueError):
            error.__context__ = _invalid(cls, value)
        raise
    if isinstance(result, cls):
        return result
    if isinstance(result, int) and getattr(cls, "_boundary_", None) is EJECT:
        return result
    if result is None:
        raise _invalid(cls, value)
    error = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of "
                      "None or a valid member")
    error.__context__ = _invalid(cls, value)
    raise error


class Enum(metaclass=EnumType):
    """Names that stand for values: the class body lists them, and each becomes one object.

    >>> class Color(Enum):
    ...     RED = 1
    ...     BLUE = 2
    >>> Color.RED
    <Color.RED: 1>
    >>> Color(1), Color["RED"]
    (<Color.RED: 1>, <Color.RED: 1>)
    """

    def __new__(cls, value):
        try:
            return value if type(value) is cls else cls._value2member_map_[value]
        except KeyError:
            member = None
        except TypeError:  # it has no hash
            member = _equal_member(cls, value)
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    member = cls._member_map_[name]
        return _from_missing(cls, value) if member is None else member

    def __init__(self, *args, **kwds):
        pass

    # The value is in _value_, the name in _name_: members themselves may have these names.

    @property
    def value(self):
        """What stands behind the name."""
        return self._value_

    @property
    def name(self):
        """The name that the class body gave it."""
        return self._name_

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): one more than the highest so far, or `start`."""
        if not last_values:
            return start
        try:
            highest = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return highest + 1
        except TypeError:
            raise TypeError(f"unable to increment {highest!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        type(self)._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = type(self)
        try:
            known = cls._value2member_map_.get(value, self)
        except TypeError:  # it has no hash
            known = self
        if known is not self:
            raise ValueError(f"{value!r} is already bound: {known!r}")
        _note_value(cls, self._name_, value, self)

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__name__}.{self._name_}: {(cls._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __dir__(self):
        """Public methods and attributes of the member."""
        members = self._member_map_
        shown = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        if self._member_type_ is not object:
            shown.update(object.__dir__(self))
        for place in (self, *type(self).__mro__):
            for name, attribute in getattr(place, "__dict__", {}).items():
                if name[0] == "_":
                    continue
                if name not in members or isinstance(attribute, property) and attribute.fget:
                    shown.add(name)
                elif isinstance(attribute, property):
                    shown.discard(name)
        return sorted(shown)

    # A member is one object: it has its name's hash, and copies and pickles are itself.

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)


class ReprEnum(Enum):
    """An enumeration whose str() and format() are those of the mixed-in type; repr() is Enum's."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are also ints."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are also texts."""

    def __new__(cls, *values):
        """Take what str() takes, as long as it is text."""
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        for what, value in zip(("encoding", "errors"), values[1:]):
            if not isinstance(value, str):
                raise TypeError(f"{what} must be a string, not {value!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the name in lower case."""
        return name.lower()


# ---- other ways to pickle a member: assign one to __reduce_ex__

def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


def pickle_by_global_name(self, proto):
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


# Flags, and the decorators, use what is above.
from _enum_flag import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints, and combine with ints."""


from _enum_tools import (
    CONTINUOUS, NAMED_FLAGS, UNIQUE, EnumCheck, global_enum, global_enum_repr, global_flag_repr,
    global_str, unique, verify, _dataclass_repr, _old_convert_, _simple_enum)

_stdlib_enums = IntEnum, IntFlag, StrEnum
