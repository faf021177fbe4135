"""enum, third part: flags, whose members are bits that combine."""
import operator

from enum import (Enum, StrEnum, auto, bin, _finish_flag, _high_bit, _invalid,
                  _iter_bits_lsb)

# Its classes say they are enum's.
__name__ = "enum"


class FlagBoundary(StrEnum):
    """What happens with bits of a flag that no member has."""

    STRICT = auto()   # ValueError
    CONFORM = auto()  # they are dropped
    EJECT = auto()    # the result is a plain int
    KEEP = auto()     # they are kept


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


# ---- combinations of bits that are no member

def _bounded(cls, value):
    """The value within the bits of the class, maybe still negative; None if it is to be ejected."""
    mask, all_bits, boundary = cls._flag_mask_, cls._all_bits_, cls._boundary_
    if ~all_bits <= value <= all_bits and not value & (all_bits ^ mask):
        return value
    match boundary:
        case FlagBoundary.STRICT:
            width = max(value.bit_length(), mask.bit_length())
            raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n"
                             f"  allowed {bin(mask, width)}")
        case FlagBoundary.CONFORM:
            return value & mask
        case FlagBoundary.EJECT:
            return None
        case FlagBoundary.KEEP:
            return value if value >= 0 else value + max(all_bits + 1, 2 ** value.bit_length())
    raise ValueError(f"{cls!r} unknown flag boundary {boundary!r}")


def _combined_name(cls, bits):
    """The names of the members that the bits are made of; None if it is none."""
    members = list(cls._iter_member_(bits & cls._singles_mask_))
    if bits & ~cls._singles_mask_:
        # Bits that have no name alone: members of several bits may cover them.
        for flag in cls._member_map_.values():
            if flag._value_ and flag._value_ & bits == flag._value_ and flag not in members:
                members.append(flag)
    nameless = bits
    for flag in members:
        nameless &= ~flag._value_
    if not members:
        return None
    if nameless and cls._boundary_ is STRICT:
        raise ValueError(f"{cls!r}: no members with value {nameless!r}")
    names = [flag._name_ for flag in members]
    return "|".join(names + [cls._numeric_repr_(nameless)] if nameless else names)


# ---- the operators

def _combining(name, symbol, combine):
    """The method of a class of flags that combines two of them."""
    def method(self, other):
        other_value = self._get_value(other)
        if other_value is NotImplemented:
            return NotImplemented
        if self._value_ is None or other_value is None:
            wrong = self if self._value_ is None else other
            raise TypeError(f"'{wrong}' cannot be combined with other flags with {symbol}")
        return self.__class__(combine(self._value_, other_value))

    method.__name__ = name
    method.__qualname__ = f"Flag.{name}"
    return method


class Flag(Enum, boundary=STRICT):
    """Support for flags: members combine with | & ^ and ~."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """The value of auto(): the next power of two."""
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << _high_bit(highest) + 1
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members of a value, by their bits."""
        return map(cls._value2member_map_.get, _iter_bits_lsb(value & cls._flag_mask_))

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The members of a value, in the order of their definition."""
        return iter(sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_))

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _missing_(cls, value):
        """Make a pseudo-member for a combination of bits."""
        if not isinstance(value, int):
            raise _invalid(cls, value)
        bits = bounded = _bounded(cls, value)
        if bounded is None:
            return value
        if bounded < 0:
            keeps = cls._boundary_ in (EJECT, KEEP)
            bits = bounded & (cls._all_bits_ if keeps else cls._singles_mask_)
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, bits)
        if not hasattr(made, "_value_"):
            made._value_ = bits
        made._name_ = _combined_name(cls, bits)
        # Both spellings of the bits are to find it from now on.
        made = cls._value2member_map_.setdefault(bits, made)
        if bounded < 0:
            cls._value2member_map_[bounded] = made
        return made

    def _get_value(self, flag):
        """The bits of an operand; NotImplemented if it is no fitting one."""
        if isinstance(flag, self.__class__):
            return flag._value_
        data_type = self._member_type_
        fits = data_type is not object and isinstance(flag, data_type)
        return flag if fits else NotImplemented

    __or__ = __ror__ = _combining("__or__", "|", operator.or_)
    __and__ = __rand__ = _combining("__and__", "&", operator.and_)
    __xor__ = __rxor__ = _combining("__xor__", "^", operator.xor)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            keeps = self._boundary_ in (EJECT, KEEP)
            inverted = ~self._value_ if keeps else self._singles_mask_ & ~self._value_
            self._inverted_ = self.__class__(inverted)
        return self._inverted_

    def __contains__(self, other):
        """Whether all bits of the other one are set."""
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': "
                            f"{type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """The members of single bits that are set, in the order of their definition."""
        return iter(self._iter_member_(self._value_))

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return self._value_ != 0

    def __repr__(self):
        cls = type(self)
        name = "" if self._name_ is None else "." + self._name_
        return f"<{cls.__name__}{name}: {(cls._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        name = f"({self._value_!r})" if self._name_ is None else "." + self._name_
        return type(self).__name__ + name


# EnumType knows a class of flags by the masks of its base: the first one gets them here.
Flag._boundary_, Flag._inverted_ = STRICT, None
Flag._flag_mask_ = Flag._singles_mask_ = 0
_finish_flag(Flag)
