"""typing: classes written as lists of annotated names, NamedTuple and TypedDict.

Loaded when somebody asks for one of its names.
"""
import sys
from collections import namedtuple

from _typing import Generic

from _typing_forms import _GenericAlias, _type_check
from _typing_special import Annotated, NotRequired, ReadOnly, Required

# Its classes say they are typing's.
__name__ = "typing"


def _calling_module():
    """The module that calls the function that asks."""
    return sys._getframe(2).f_globals.get("__name__", "__main__")


# ---- NamedTuple

_NOT_OVERWRITTEN = frozenset({"__new__", "__init__", "__slots__", "__getnewargs__", "_fields",
                              "_field_defaults", "_field_types", "_make", "_replace", "_asdict",
                              "_source"})
_NOT_COPIED = frozenset({"__module__", "__name__", "__annotations__"})


def _make_nmtuple(name, types, module, defaults=()):
    fields = [field for field, _ in types]
    types = {field: _type_check(t, f"field {field} annotation must be a type")
             for field, t in types}
    made = namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get("__annotations__", {})
        default_names = []
        for field in types:
            if field in ns:
                default_names.append(field)
            elif default_names:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default "
                                f"field{'s' if len(default_names) > 1 else ''} "
                                f"{', '.join(default_names)}")
        made = _make_nmtuple(typename, types.items(), ns["__module__"],
                             [ns[name] for name in default_names])
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(sys.modules["typing"]._generic_class_getitem)
        for key, value in ns.items():
            if key in _NOT_OVERWRITTEN:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key in _NOT_COPIED:
                continue
            if key not in made._fields:
                setattr(made, key, value)
            try:
                set_name = type(value).__set_name__
            except AttributeError:
                continue
            try:
                set_name(value, made, key)
            except BaseException as e:
                e.add_note(f"Error calling __set_name__ on {type(value).__name__!r} "
                           f"instance {key!r} in {typename!r}")
                raise
        if Generic in bases:
            made.__init_subclass__()
        return made


class _Sentinel:
    def __repr__(self):
        return "<sentinel>"


_not_given = _Sentinel()


def NamedTuple(typename, fields=_not_given, /, **kwargs):
    """A named tuple whose fields have types: to inherit from, or to call."""
    if fields is _not_given or fields is None:
        if kwargs and fields is None:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields "
                            "using keyword arguments")
        if kwargs:
            what = "Creating NamedTuple classes using keyword arguments"
            instead = "Use the class-based or functional syntax instead."
        else:
            what = ("Passing `None` as the 'fields' parameter" if fields is None
                    else "Failing to pass a value for the 'fields' parameter")
            instead = ("To create a NamedTuple class with 0 fields using the functional syntax, "
                       f"pass an empty list, e.g. `{typename} = NamedTuple({typename!r}, [])`.")
        import warnings
        warnings._deprecated(what, f"{{name}} is deprecated and will be disallowed in Python "
                             f"{{remove}}. {instead}", remove=(3, 15))
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _make_nmtuple(typename, fields, module=_calling_module())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {})


def _namedtuple_mro_entries(bases):
    return (_NamedTuple,)


NamedTuple.__mro_entries__ = _namedtuple_mro_entries


# ---- TypedDict

def _get_typeddict_qualifiers(annotation):
    """Required, NotRequired and ReadOnly, as they stand round a type."""
    while isinstance(annotation, _GenericAlias):
        origin = annotation.__origin__
        if getattr(annotation, "__metadata__", None) is not None:
            annotation = origin
            continue
        if origin not in (Required, NotRequired, ReadOnly):
            return
        yield origin
        annotation, = annotation.__args__


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict "
                                "base class")
        generic = (Generic,) if any(issubclass(b, Generic) for b in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, "__orig_bases__"):
            made.__orig_bases__ = bases
        own = {key: _type_check(value, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be "
                                "a type", module=made.__module__)
               for key, value in ns.get("__annotations__", {}).items()}
        annotations = {}
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            its = base.__dict__
            annotations.update(its.get("__annotations__", {}))
            for keys, others, key in ((required, optional, "__required_keys__"),
                                      (optional, required, "__optional_keys__")):
                keys |= its.get(key, frozenset())
                others -= its.get(key, frozenset())
            readonly |= its.get("__readonly_keys__", frozenset())
            mutable |= its.get("__mutable_keys__", frozenset())
        annotations.update(own)
        for key, annotation in own.items():
            qualifiers = set(_get_typeddict_qualifiers(annotation))
            is_required = Required in qualifiers or total and NotRequired not in qualifiers
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict  # an instance is a dict and nothing else

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_not_given, /, *, total=True):
    """A dict with known keys, each with the type of its values: to inherit from, or to call."""
    if fields is _not_given or fields is None:
        what = ("Passing `None` as the 'fields' parameter" if fields is None
                else "Failing to pass a value for the 'fields' parameter")
        import warnings
        warnings._deprecated(what, "{name} is deprecated and will be disallowed in Python "
                             "{remove}. To create a TypedDict class with 0 fields using the "
                             "functional syntax, pass an empty dictionary, e.g. "
                             f"`{typename} = TypedDict({typename!r}, {{{{}}}})`.", remove=(3, 15))
        fields = {}
    made = _TypedDictMeta(typename, (), {"__annotations__": dict(fields),
                                         "__module__": _calling_module()}, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether it is a class made by TypedDict."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict
