"""inspect, third part: what a signature is, and how arguments are bound to it.

Where the signature of a callable comes from is in _inspect_callables.
"""
import types
from collections import OrderedDict

from _inspect_kinds import formatannotation, _void

# Its functions and classes say they are inspect's.
__name__ = "inspect"


class _empty:
    """Stands for a default or an annotation that is not there."""


class _ParameterKind(int):
    """The kinds of parameters, in the order in which they may follow each other."""

    _names = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL", "KEYWORD_ONLY",
              "VAR_KEYWORD")
    _descriptions = ("positional-only", "positional or keyword", "variadic positional",
                     "keyword-only", "variadic keyword")

    @property
    def name(self):
        return self._names[self]

    @property
    def value(self):
        return int(self)

    @property
    def description(self):
        return self._descriptions[self]

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {int(self)}>"


_KINDS = tuple(map(_ParameterKind, range(5)))
for _kind in _KINDS:
    setattr(_ParameterKind, _kind.name, _kind)
(_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD) = _KINDS
del _kind

_STARS = {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}


class Parameter:
    """A parameter: its name and kind, and perhaps a default and an annotation."""

    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if not isinstance(kind, int) or not 0 <= kind < 5:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        kind = _KINDS[kind]
        if default is not _empty and kind in _STARS:
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[0] == "." and name[1:].isdigit():
            # The argument of a comprehension's own function.
            if kind is not _POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword "
                                 f"arguments, not {kind.description}")
            kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        from keyword import iskeyword
        if (iskeyword(name) and kind is not _POSITIONAL_ONLY) or not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind = name, kind
        self._default, self._annotation = default, annotation

    @property
    def annotation(self):
        return self._annotation

    @property
    def default(self):
        return self._default

    @property
    def kind(self):
        return self._kind

    @property
    def name(self):
        return self._name

    def __reduce__(self):
        return (type(self), (self._name, self._kind),
                {"_default": self._default, "_annotation": self._annotation})

    def __setstate__(self, state):
        self._default = state["_default"]
        self._annotation = state["_annotation"]

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy of the parameter with something else in it."""
        return type(self)(self._name if name is _void else name,
                          self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def __str__(self):
        shown = _STARS.get(self._kind, "") + self._name
        equals = "="
        if self._annotation is not _empty:
            shown += f": {formatannotation(self._annotation)}"
            equals = " = "
        return shown if self._default is _empty else f"{shown}{equals}{self._default!r}"

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if isinstance(other, Parameter):
            return self is other or (
                self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)
        return NotImplemented


class BoundArguments:
    """The arguments of a call, bound to the parameters of a signature."""

    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self._signature = signature
        self.arguments = arguments

    def _parameters(self):
        """The parameters whose arguments go by position, and the others, which go by keyword."""
        parameters = list(self._signature.parameters.values())
        for at, param in enumerate(parameters):
            # What comes after an argument that was not given has to be named.
            if param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD) or param.name not in self.arguments:
                return parameters[:at], parameters[at:]
        return parameters, []

    @property
    def args(self):
        values = []
        for param in self._parameters()[0]:
            value = self.arguments[param.name]
            values += value if param.kind is _VAR_POSITIONAL else (value,)
        return tuple(values)

    @property
    def kwargs(self):
        values = {}
        for param in self._parameters()[1]:
            if param.name in self.arguments:
                value = self.arguments[param.name]
                values.update(value if param.kind is _VAR_KEYWORD else {param.name: value})
        return values

    @property
    def signature(self):
        return self._signature

    def apply_defaults(self):
        """Set the arguments that were not given: to defaults, () for *args and {} for **kwargs."""
        given, self.arguments = self.arguments, {}
        for name, param in self._signature.parameters.items():
            if name in given:
                self.arguments[name] = given[name]
            elif param.kind in _STARS:
                self.arguments[name] = () if param.kind is _VAR_POSITIONAL else {}
            elif param.default is not _empty:
                self.arguments[name] = param.default

    def __eq__(self, other):
        if isinstance(other, BoundArguments):
            return self is other or (self.signature == other.signature
                                     and self.arguments == other.arguments)
        return NotImplemented

    def __setstate__(self, state):
        self._signature = state["_signature"]
        self.arguments = state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{self.__class__.__name__} ({shown})>"


def _check_order(parameters):
    """Refuse a list of parameters that no `def` could have."""
    names = set()
    last_kind, defaults_began = _POSITIONAL_ONLY, False
    for param in parameters:
        kind, name = param.kind, param.name
        if kind < last_kind:
            raise ValueError(f"wrong parameter order: {last_kind.description} parameter before "
                             f"{kind.description} parameter")
        last_kind = kind
        if kind <= _POSITIONAL_OR_KEYWORD:
            if defaults_began and param.default is _empty:
                raise ValueError("non-default argument follows default argument")
            defaults_began = param.default is not _empty
        if name in names:
            raise ValueError(f"duplicate parameter name: {name!r}")
        names.add(name)


class Signature:
    """The parameters and the return annotation of a callable."""

    __slots__ = ("_return_annotation", "_parameters")

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        parameters = () if parameters is None else tuple(parameters)
        if __validate_parameters__:
            _check_order(parameters)
        self._return_annotation = return_annotation
        self._parameters = types.MappingProxyType(
            OrderedDict({param.name: param for param in parameters}))

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        from _inspect_callables import _signature_from_callable
        return _signature_from_callable(obj, sigcls=cls, follow_wrapper_chains=follow_wrapped,
                                        globals=globals, locals=locals, eval_str=eval_str)

    @property
    def return_annotation(self):
        return self._return_annotation

    @property
    def parameters(self):
        return self._parameters

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy of the signature with other parameters or another return annotation."""
        return type(self)(
            self.parameters.values() if parameters is _void else parameters,
            return_annotation=(self._return_annotation if return_annotation is _void
                               else return_annotation))

    __replace__ = replace

    def _basis(self):
        """What makes signatures equal: keyword-only parameters may come in any order."""
        by_name = {param.name: param for param in self.parameters.values()
                   if param.kind is _KEYWORD_ONLY}
        others = tuple(param for param in self.parameters.values() if param.name not in by_name)
        return others, by_name, self.return_annotation

    def __hash__(self):
        others, by_name, return_annotation = self._basis()
        return hash((others, frozenset(by_name.values()), return_annotation))

    def __eq__(self, other):
        if isinstance(other, Signature):
            return self is other or self._basis() == other._basis()
        return NotImplemented

    def _bind(self, args, kwargs, *, partial=False):
        """Bind as a call does, with a call's errors; what is bound by name is taken from kwargs."""
        arguments = {}
        used = 0  # of args
        rest = None  # the name of **kwargs
        misnamed = []  # given by name, but positional-only
        # After the first parameter that can be left out, the errors do not tell kinds any more.
        optional = False
        for param in self.parameters.values():
            name, kind = param.name, param.kind
            if kind is _VAR_POSITIONAL:
                if used < len(args):
                    arguments[name] = tuple(args[used:])
                    used = len(args)
                optional = True
            elif used < len(args):
                if kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                    break
                if name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = args[used]
                used += 1
            elif kind is _VAR_KEYWORD:
                rest = name
            elif name in kwargs and kind is _POSITIONAL_ONLY and not optional:
                misnamed.append(name)
            elif name in kwargs:
                arguments[name] = kwargs.pop(name)
                optional = True
            elif partial or param.default is not _empty:
                optional = True
            else:
                noun = "keyword-only argument" if kind is _KEYWORD_ONLY else "argument"
                raise TypeError(f"missing a required {'argument' if optional else noun}: {name!r}")
        if used < len(args):
            raise TypeError("too many positional arguments")
        if kwargs:
            if rest is not None:
                arguments[rest] = kwargs
            elif misnamed:
                raise TypeError("got some positional-only arguments passed as keyword arguments: "
                                f"{', '.join(misnamed)!r}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return self._bound_arguments_cls(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Bind arguments to the parameters, as a call does."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """Bind arguments to the parameters; required ones may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __reduce__(self):
        return (type(self), (tuple(self._parameters.values()),),
                {"_return_annotation": self._return_annotation})

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        """The signature as a `def` has it, on lines of its own when it is wider than max_width."""
        parts = []
        slash_due, star_due = False, True
        for param in self.parameters.values():
            if slash_due and param.kind is not _POSITIONAL_ONLY:
                parts.append("/")
            slash_due = param.kind is _POSITIONAL_ONLY
            if star_due and param.kind is _KEYWORD_ONLY:
                parts.append("*")
            star_due = star_due and param.kind not in (_VAR_POSITIONAL, _KEYWORD_ONLY)
            parts.append(str(param))
        if slash_due:
            parts.append("/")
        shown = f"({', '.join(parts)})"
        if max_width is not None and len(shown) > max_width:
            shown = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self.return_annotation is _empty:
            return shown
        return f"{shown} -> {formatannotation(self.return_annotation)}"
