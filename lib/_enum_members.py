"""enum, second part: how members come to be, and what an attribute of theirs may be.

While the class body runs, members are values in its namespace. EnumType puts a _proto_member in the
place of each: type.__new__ calls their __set_name__ as soon as there is a class, and there each
makes its member. A member whose value another one has already is dropped: its name is an alias.
"""
from types import DynamicClassAttribute

from _enum_namespace import _is_descriptor, _is_single_bit

# Its classes say they are enum's.
__name__ = "enum"


class property(DynamicClassAttribute):
    """A property of members; on the class, the name may be that of a member."""

    member = None
    _otherwise = None  # called with a member where there is no getter

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = self.member
        elif (getter := self.fget or self._otherwise) is not None:
            return getter(instance)
        else:
            found = ownerclass._member_map_.get(self.name)
        if found is None:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        return found

    def _required(self, accessor, verb):
        if accessor is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot {verb} attribute {self.name!r}")
        return accessor

    def __set__(self, instance, value):
        return self._required(self.fset, "set")(instance, value)

    def __delete__(self, instance):
        return self._required(self.fdel, "delete")(instance)

    def __set_name__(self, ownerclass, name):
        self.name, self.clsname = name, ownerclass.__name__


def _as_attribute(enum_class, name, member):
    """What stands on the class for a member: itself, or a property that is over one of a base."""
    inherited = [(base, attribute) for base in enum_class.__mro__[1:]
                 if (attribute := base.__dict__.get(name)) is not None]
    if not any(_is_descriptor(attribute) for _, attribute in inherited):
        return member
    redirect = property()
    redirect.member = member
    redirect.__set_name__(enum_class, name)
    over = next((a for _, a in inherited if isinstance(a, DynamicClassAttribute)), None)
    plain = [base for base, attribute in inherited if not _is_descriptor(attribute)]
    if over is None and plain:
        redirect._otherwise = lambda member: getattr(plain[-1], name)
        return redirect
    if over is None:
        over = inherited[-1][1]
        redirect._otherwise = lambda member: getattr(member._value_, name)
    for accessor in ("fget", "fset", "fdel"):
        setattr(redirect, accessor, getattr(over, accessor, None))
    return redirect


def _note_value(enum_class, name, value, member):
    """Makes a value one under which the member is found."""
    try:
        enum_class._value2member_map_.setdefault(value, member)
    except TypeError:  # it has no hash
        enum_class._unhashable_values_.append(value)
        enum_class._unhashable_values_map_.setdefault(name, []).append(value)


def _equal_member(enum_class, value):
    """The member whose value is equal to one that has no hash; None if there is none."""
    return next((m for m in enum_class._member_map_.values() if m._value_ == value), None)


def _member_with(enum_class, value):
    """The member that has the value; None if there is none."""
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        return _equal_member(enum_class, value)


class _proto_member:
    """Stands in the namespace for a member until the class exists."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        arguments = self.value if isinstance(self.value, tuple) else (self.value,)
        if enum_class._member_type_ is tuple:
            arguments = (arguments,)
        made = enum_class._new_member_(enum_class, *arguments if enum_class._use_args_ else ())
        if not hasattr(made, "_value_"):
            made._value_ = self._converted(enum_class._member_type_, arguments)
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*arguments)
        made._sort_order_ = len(enum_class._member_names_)
        member = _member_with(enum_class, value)
        if member is None:
            member = made
            self._list(enum_class, member_name, value)
        enum_class._add_member_(member_name, member)
        _note_value(enum_class, member_name, value, member)

    def _converted(self, data_type, arguments):
        """The value of a member that does not say its own."""
        if data_type is object:
            return self.value
        try:
            return data_type(*arguments)
        except Exception as error:
            raise TypeError("_value_ not set in __new__, unable to create it") from error

    @staticmethod
    def _list(enum_class, name, value):
        """Iteration gives the members that are no aliases; of flags, those of a single bit."""
        if hasattr(enum_class, "_flag_mask_"):
            if not isinstance(value, int):
                return
            enum_class._flag_mask_ |= value
            if not _is_single_bit(value):
                return
            enum_class._singles_mask_ |= value
        enum_class._member_names_.append(name)
