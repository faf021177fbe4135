"""enum, last part: decorators that check or change whole enumerations."""
import sys

from enum import (Enum, Flag, FlagBoundary, KEEP, ReprEnum, StrEnum, _constants, _high_bit,
                  _is_single_bit, _iter_bits_lsb)

# Its functions and classes say they are enum's.
__name__ = "enum"


def _dataclass_repr(self):
    """The value of a member whose data type is a dataclass."""
    return ", ".join(f"{name}={getattr(self, name)!r}"
                     for name, field in self.__dataclass_fields__.items() if field.repr)


# ---- members that are globals of their module

def global_enum_repr(self):
    """The member as an attribute of its module."""
    return f"{_module_name(self)}.{self._name_}"


def global_flag_repr(self):
    """The flag as attributes of its module."""
    module = _module_name(self)
    if self._name_ is None:
        return f"{module}.{global_str(self)}"
    if _is_single_bit(self._value_):
        return f"{module}.{self._name_}"
    kept = self._boundary_ is FlagBoundary.KEEP  # there may be a number among the names
    return "|".join(part if kept and part[0].isdigit() else f"{module}.{part}"
                    for part in self._name_.split("|"))


def _module_name(member):
    return type(member).__module__.rpartition(".")[2]


def global_str(self):
    """The member's name alone."""
    return f"{type(self).__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Class decorator: the members show as, and are, globals of their module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


# ---- other ways to make a class

def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that makes a plain class an enumeration."""
    def convert_class(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        namespace.update({name: value for name, value in vars(cls).items()
                          if name not in ("__dict__", "__weakref__")})
        return metacls(cls.__name__, (etype,), namespace, boundary=boundary)
    return convert_class


def _old_convert_(etype, name, module, filter, source=None, *, boundary=None):
    """Make an enumeration of constants of a module, and leave them as they are."""
    return etype(name, _constants(module, filter, source), module=module,
                 boundary=boundary or KEEP)


# ---- checks

def _aliases(enumeration):
    """`alias -> name` of each alias; empty if there is none."""
    return ", ".join(f"{alias} -> {member.name}"
                     for alias, member in enumeration.__members__.items() if alias != member.name)


def unique(enumeration):
    """Class decorator: no two names may have the same value."""
    if found := _aliases(enumeration):
        raise ValueError(f"duplicate values found in {enumeration!r}: {found}")
    return enumeration


def _check_unique(enumeration):
    if found := _aliases(enumeration):
        raise ValueError(f"aliases found in {enumeration!r}: {found}")


def _check_continuous(enumeration):
    values = {member.value for member in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind, wanted = "flag", (1 << k for k in range(_high_bit(low) + 1, _high_bit(high)))
    else:
        kind, wanted = "enum", range(low + 1, high)
    if missing := ", ".join(str(value) for value in wanted if value not in values):
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values "
                         f"{missing}"[:256])


def _check_named_flags(enumeration):
    if not issubclass(enumeration, Flag):
        return
    named = {member.value for member in enumeration}
    nameless = {name: missing for name, member in enumeration._member_map_.items()
                if member.value >= 0 and (missing := set(_iter_bits_lsb(member.value)) - named)}
    if not nameless:
        return
    *names, last = nameless
    which = f"aliases {', '.join(names)} and {last} are" if names else f"alias {last} is"
    bits = sum(set().union(*nameless.values()))
    what = "value" if _is_single_bit(bits) else "combined values of"
    raise ValueError(f"invalid Flag {enumeration.__name__!r}: {which} missing {what} 0x{bits:x} "
                     "[use enum.show_flag_values(value) for details]")


class EnumCheck(StrEnum):
    """What verify() can check."""

    UNIQUE = "one name per value"
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"


UNIQUE, CONTINUOUS, NAMED_FLAGS = EnumCheck
_CHECKS = ((UNIQUE, _check_unique), (CONTINUOUS, _check_continuous),
           (NAMED_FLAGS, _check_named_flags))


class verify:
    """Class decorator: the enumeration must pass the checks, which are members of EnumCheck."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for wanted in self.checks:
            for check, function in _CHECKS:
                if check is wanted:
                    function(enumeration)
        return enumeration
