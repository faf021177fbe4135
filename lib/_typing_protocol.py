"""typing: protocols, classes that are recognized by what they have.

Loaded when somebody asks for one of its names. A class or an object fits a protocol when it has all
of its members, __protocol_attrs__; a method that is None is a refusal.
"""
import sys
from abc import ABCMeta, abstractmethod

from _typing import Generic

# Its classes say they are typing's.
__name__ = "typing"

# What a class has without asking for it.
_NOT_MEMBERS = frozenset([
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol",
    "__protocol_attrs__", "__non_callable_proto_members__",
    "__type_params__", "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__",
    "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__",
    "__match_args__", "__static_attributes__", "__firstlineno__", "_abc_impl"])

# Classes that protocols may inherit from although they are none.
_PROTO_ALLOWLIST = {
    "collections.abc": ["Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable",
                        "AsyncIterator", "Hashable", "Sized", "Container", "Collection",
                        "Reversible", "Buffer"],
    "contextlib": ["AbstractContextManager", "AbstractAsyncContextManager"],
}


def _is_protocol_class(cls):
    return getattr(cls, "_is_protocol", False)


def _may_be_base(base):
    """Whether a protocol may inherit from the class."""
    return (base in (object, Generic)
            or base.__name__ in _PROTO_ALLOWLIST.get(base.__module__, ())
            or issubclass(base, Generic) and _is_protocol_class(base))


def _get_protocol_attrs(cls):
    """The names of the members of a protocol."""
    return {name for base in cls.__mro__[:-1] if base.__name__ not in ("Protocol", "Generic")
            for name in (*base.__dict__, *getattr(base, "__annotations__", ()))
            if name not in _NOT_MEMBERS and not name.startswith("_abc_")}


# ---- instances

def _no_init_or_replace_init(self, *args, **kwargs):
    """The __init__ of protocols: a class below gets the __init__ that it would have without."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is _no_init_or_replace_init:
        inherited = (base.__dict__["__init__"] for base in cls.__mro__
                     if "__init__" in base.__dict__)
        cls.__init__ = next(init for init in inherited if init is not _no_init_or_replace_init)
        cls.__init__(self, *args, **kwargs)


# ---- what isinstance() and issubclass() ask

def _asked_blindly():
    """Whether modules ask that ask of every class: they get some answer."""
    return sys._getframe(2).f_globals.get("__name__") in ("abc", "_py_abc", "functools", None)


def _refuse_unless_runtime(cls):
    if not cls._is_runtime_protocol:
        raise TypeError("Instance and class checks can only be used with @runtime_checkable "
                        "protocols")


def _refuse_class(cls, other):
    """TypeError for what is no class, and for a protocol that must ask an instance."""
    if not isinstance(other, type):
        raise TypeError("issubclass() arg 1 must be a class")
    _refuse_unless_runtime(cls)
    if cls.__non_callable_proto_members__:
        names = str(sorted(cls.__non_callable_proto_members__))[1:-1]
        raise TypeError("Protocols with non-method members don't support issubclass(). "
                        f"Non-method members: {names}.")


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        made_here = name == "Protocol" and bases == (Generic,)
        if not made_here and Protocol in bases:
            for base in bases:
                if not _may_be_base(base):
                    raise TypeError("Protocols can only inherit from other protocols, "
                                    f"got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if _is_protocol_class(cls):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if _is_protocol_class(cls) and not _asked_blindly():
            _refuse_class(cls, other)
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not _is_protocol_class(cls):
            return ABCMeta.__instancecheck__(cls, instance)
        if not cls._is_runtime_protocol and not _asked_blindly():
            _refuse_unless_runtime(cls)
        return ABCMeta.__instancecheck__(cls, instance) or _has_members(cls, instance)


def _has_members(cls, instance):
    """Whether an object has, without its __getattr__, what the protocol wants."""
    from inspect import getattr_static
    for name in cls.__protocol_attrs__:
        try:
            value = getattr_static(instance, name)
        except AttributeError:
            return False
        if value is None and name not in cls.__non_callable_proto_members__:
            return False
    return True


def _class_has(cls, name):
    """Whether a class has a member: in a class of its mro, or only annotated in a protocol."""
    protocol = issubclass(cls, Generic) and _is_protocol_class(cls)
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name] is not None
        if protocol and name in getattr(base, "__annotations__", ()):
            return True
    return False


@classmethod
def _proto_hook(cls, other):
    """The __subclasshook__ of protocols: every member must be there."""
    fits = cls.__dict__.get("_is_protocol", False) and all(
        _class_has(other, name) for name in cls.__protocol_attrs__)
    return True if fits else NotImplemented


class Protocol(Generic, metaclass=_ProtocolMeta):
    """To inherit from it directly makes a class a protocol."""

    _is_protocol, _is_runtime_protocol = True, False
    __slots__ = ()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = cls.__dict__
        if not own.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if "__subclasshook__" not in own:
            cls.__subclasshook__ = _proto_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init_or_replace_init


# ---- asking about protocols

def _is_no_method(cls, name):
    """Whether a member of a protocol is something else than a method."""
    try:
        return not callable(getattr(cls, name, None))
    except Exception as error:
        raise TypeError(f"Failed to determine whether protocol member {name!r} is a method "
                        "member") from error


def runtime_checkable(cls):
    """Class decorator: isinstance() and issubclass() may be asked about the protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic) and _is_protocol_class(cls)):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, "
                        f"got {cls!r}")
    cls.__non_callable_proto_members__ = {name for name in cls.__protocol_attrs__
                                          if _is_no_method(cls, name)}
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    """Whether it is a protocol, other than Protocol itself."""
    return (isinstance(tp, type) and tp not in (Protocol, Generic) and _is_protocol_class(tp))


def get_protocol_members(tp, /):
    """The names of what a class must have to fit a protocol."""
    if is_protocol(tp):
        return frozenset(tp.__protocol_attrs__)
    raise TypeError(f"{tp!r} is not a Protocol")


# ---- protocols of one special method

class SupportsInt(Protocol):
    """What int() takes."""

    __slots__ = ()

    @abstractmethod
    def __int__(self) -> int: ...


class SupportsFloat(Protocol):
    """What float() takes."""

    __slots__ = ()

    @abstractmethod
    def __float__(self) -> float: ...


class SupportsComplex(Protocol):
    """What complex() takes."""

    __slots__ = ()

    @abstractmethod
    def __complex__(self) -> complex: ...


class SupportsBytes(Protocol):
    """What bytes() takes."""

    __slots__ = ()

    @abstractmethod
    def __bytes__(self) -> bytes: ...


class SupportsIndex(Protocol):
    """What may stand where an integer must."""

    __slots__ = ()

    @abstractmethod
    def __index__(self) -> int: ...


class SupportsAbs[T](Protocol):
    """What abs() takes; T is the type of the result."""

    __slots__ = ()

    @abstractmethod
    def __abs__(self) -> T: ...


class SupportsRound[T](Protocol):
    """What round() takes; T is the type of the result."""

    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits: int = 0) -> T: ...


for _protocol in (SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex,
                  SupportsAbs, SupportsRound):
    runtime_checkable(_protocol)
del _protocol
