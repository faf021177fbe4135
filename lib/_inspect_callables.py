"""inspect, fourth part: where the signature of a callable comes from."""
import sys
import types

from _inspect_kinds import (CO_VARARGS, CO_VARKEYWORDS, get_annotations, isbuiltin, isfunction,
                            ismethoddescriptor, ismodule, unwrap, _signature_is_functionlike)
from _inspect_signature import (
    Signature, _empty, _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD,
    _VAR_POSITIONAL)

# Its functions and classes say they are inspect's.
__name__ = "inspect"

# What slots and methods of the interpreter's own types are.
_NATIVE_METHODS = (types.WrapperDescriptorType, types.MethodWrapperType,
                   types.ClassMethodDescriptorType)
_NATIVE_CALLS = (*_NATIVE_METHODS, types.BuiltinFunctionType)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals,
                                   locals=locals, eval_str=eval_str)


def _without_first(sig):
    """The signature of a method, from its function's."""
    params = tuple(sig.parameters.values())
    if not params or params[0].kind >= _KEYWORD_ONLY:
        raise ValueError("invalid method signature")
    return sig if params[0].kind is _VAR_POSITIONAL else sig.replace(parameters=params[1:])


def _own_method(cls, name):
    """A method of a class that is not one of the interpreter's own, or None."""
    method = getattr(cls, name, None)
    return None if isinstance(method, _NATIVE_CALLS) else method


def _after_partial(sig, partial, first=()):
    """The signature that is left when a partial object has given its arguments."""
    keywords = partial.keywords or {}
    try:
        given = sig.bind_partial(*first, *partial.args, **keywords).arguments
    except TypeError as ex:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from ex
    params = []
    # Where a parameter got its argument by keyword, it and those after it can only be named.
    named_from_here = False
    for name, param in sig.parameters.items():
        kind = param.kind
        is_plain = kind is _POSITIONAL_OR_KEYWORD
        if name in given:
            if kind is _POSITIONAL_ONLY or is_plain and name not in keywords:
                continue
            named_from_here = named_from_here or is_plain
        if kind is _VAR_POSITIONAL and named_from_here:
            continue
        if is_plain and named_from_here or kind is _KEYWORD_ONLY:
            param = param.replace(kind=_KEYWORD_ONLY, default=given.get(name, param.default))
        params.append(param)
    return sig.replace(parameters=params)


# ---- from code

def _from_function(cls, func, globals, locals, eval_str):
    code = func.__code__
    annotations = get_annotations(func, globals=globals, locals=locals, eval_str=eval_str)

    def make(name, kind, default=_empty):
        return cls._parameter_cls(name, kind, default=default,
                                  annotation=annotations.get(name, _empty))

    count = code.co_argcount
    named = count + code.co_kwonlyargcount
    starred = iter(code.co_varnames[named:])
    defaults = func.__defaults__ or ()
    defaults = (_empty,) * (count - len(defaults)) + defaults
    by_name = func.__kwdefaults__ or {}
    parameters = [
        make(name, _POSITIONAL_ONLY if at < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
             defaults[at])
        for at, name in enumerate(code.co_varnames[:count])]
    if code.co_flags & CO_VARARGS:
        parameters.append(make(next(starred), _VAR_POSITIONAL))
    parameters += [make(name, _KEYWORD_ONLY, by_name.get(name, _empty))
                   for name in code.co_varnames[count:named]]
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(make(next(starred), _VAR_KEYWORD))
    return cls(parameters, return_annotation=annotations.get("return", _empty),
               __validate_parameters__=not isfunction(func))


# ---- from text

def _value_of(text, obj):
    try:
        return eval(text, {"__builtins__": {}, "sys": sys})
    except Exception:
        raise ValueError(f"{obj!r} builtin has invalid signature") from None


def _split_outer(text):
    """The parts of a text between its outer commas."""
    parts, depth, begin, quote = [], 0, 0, None
    for i, c in enumerate(text):
        if quote:
            quote = None if c == quote else quote
        elif c in "'\"":
            quote = c
        elif c in "([{<":
            depth += 1
        elif c in ")]}>":
            depth -= 1
        elif c == "," and not depth:
            parts.append(text[begin:i])
            begin = i + 1
    parts.append(text[begin:])
    return [part.strip() for part in parts if part.strip()]


def _from_text(cls, obj, text, skip_bound_arg=True):
    """A signature from its text: `($self, value, start=0, /)`."""
    make = cls._parameter_cls
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    has_self = False
    for part in _split_outer(text[text.index("(") + 1:text.rindex(")")]):
        if part == "/":
            parameters = [param.replace(kind=_POSITIONAL_ONLY) for param in parameters]
        elif part == "*":
            kind = _KEYWORD_ONLY
        elif part.startswith("**"):
            parameters.append(make(part[2:], _VAR_KEYWORD))
        elif part.startswith("*"):
            parameters.append(make(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, equals, default = part.partition("=")
            has_self = has_self or name.startswith("$")
            parameters.append(make(name.lstrip("$").strip(), kind,
                                   default=_value_of(default, obj) if equals else _empty))
    if has_self:
        bound = getattr(obj, "__self__", None)
        if bound is not None and (ismodule(bound) or skip_bound_arg):
            del parameters[0]
        else:
            parameters[0] = parameters[0].replace(kind=_POSITIONAL_ONLY)
    return cls(parameters, return_annotation=cls.empty)


# ---- from any callable

def _declared(obj, sigcls):
    """The signature that an object says it has in __signature__, or None."""
    sig = getattr(obj, "__signature__", None)
    if sig is None or isinstance(sig, Signature):
        return sig
    shown = sig
    if callable(sig):
        sig = sig()
    if isinstance(sig, str):
        return _from_text(sigcls, obj, sig)
    if sig is not None and not isinstance(sig, Signature):
        raise TypeError(f"unexpected object {shown!r} in __signature__ attribute")
    return sig


def _signature_from_callable(obj, *, follow_wrapper_chains=True, skip_bound_arg=True, globals=None,
                             locals=None, eval_str=False, sigcls):
    """The signature of any callable; with skip_bound_arg, `self` is not in it."""
    import functools

    def again(callable):
        return _signature_from_callable(
            callable, follow_wrapper_chains=follow_wrapper_chains, skip_bound_arg=skip_bound_arg,
            globals=globals, locals=locals, eval_str=eval_str, sigcls=sigcls)

    def bound(function):
        sig = again(function)
        return _without_first(sig) if skip_bound_arg else sig

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return bound(obj.__func__)
    if follow_wrapper_chains:
        obj = unwrap(obj, stop=lambda inner: hasattr(inner, "__signature__")
                     or isinstance(inner, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    declared = _declared(obj, sigcls)
    if declared is not None:
        return declared
    partialmethod = getattr(obj, "__partialmethod__", None)
    if isinstance(partialmethod, functools.partialmethod):
        whole = again(partialmethod.func)
        self_parameter = next(iter(whole.parameters.values()))
        sig = _after_partial(whole, partialmethod, first=(None,))
        if self_parameter.kind is _VAR_POSITIONAL:
            return sig
        return sig.replace(parameters=(self_parameter, *sig.parameters.values()))
    if isinstance(obj, functools.partial):
        return _after_partial(again(obj.func), obj)
    text = getattr(obj, "__text_signature__", None)
    if isfunction(obj) or _signature_is_functionlike(obj):
        if text:
            return _from_text(sigcls, obj, text, skip_bound_arg)
        return _from_function(sigcls, obj, globals, locals, eval_str)
    if (isbuiltin(obj) or ismethoddescriptor(obj) or isinstance(obj, _NATIVE_METHODS)
            or obj is type or obj is object):
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _from_text(sigcls, obj, text, skip_bound_arg)
    call = _own_method(type(obj), "__call__")
    if call is not None:
        return bound(call)
    if isinstance(obj, type):
        return _of_class(obj, sigcls, bound)
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _of_class(cls, sigcls, bound):
    """A class without a metaclass's __call__ is called as its __new__ or its __init__ says."""
    for base in cls.__mro__:
        for name in ("__new__", "__init__"):
            method = _own_method(cls, name) if name in base.__dict__ else None
            if method is not None:
                return bound(method)
    # None of the program's own: the built-in class may have a text.
    for base in cls.__mro__[:-1]:
        text = getattr(base, "__text_signature__", None)
        if text:
            return _from_text(sigcls, base, text)
    if issubclass(cls, type):
        raise ValueError(f"callable {cls!r} is not supported by signature")
    if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return sigcls(())
    raise ValueError(f"no signature found for builtin type {cls!r}")
