"""inspect, first part: what kind of object is it, what has it, how is it annotated."""
import sys
import types

# Its functions and classes say they are inspect's.
__name__ = "inspect"

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512
TPFLAGS_IS_ABSTRACT = 1 << 20


def ismodule(object):
    """Whether an object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Whether an object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Whether an object is a method bound to its first argument."""
    return isinstance(object, types.MethodType)


def _has_special(object, *names):
    """Whether an object that is no method, function or class has one of some special methods."""
    if isinstance(object, (type, types.MethodType, types.FunctionType)):
        return False
    return any(hasattr(type(object), name) for name in names)


def ismethoddescriptor(object):
    """Whether an object has __get__ only; methods, functions and classes do not count."""
    return _has_special(object, "__get__") and not _has_special(object, "__set__", "__delete__")


def isdatadescriptor(object):
    """Whether an object is a descriptor that also decides what assigning or deleting does."""
    return _has_special(object, "__set__", "__delete__")


def ismemberdescriptor(object):
    """Whether an object is the descriptor of a slot."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Whether an object is the descriptor of an attribute that the interpreter computes."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Whether an object is a function written in Python."""
    return isinstance(object, types.FunctionType)


def _bound_function(callable):
    """What methods and partial objects call in the end."""
    import functools
    while ismethod(callable):
        callable = callable.__func__
    return functools._unwrap_partial(callable)


def _has_code_flag(callable, flag):
    import functools
    function = _bound_function(functools._unwrap_partialmethod(callable))
    if isfunction(function) or _signature_is_functionlike(function):
        return bool(function.__code__.co_flags & flag)
    return False


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Make iscoroutinefunction() true for a callable that returns coroutines; a decorator."""
    func = getattr(func, "__func__", func)
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def isgeneratorfunction(obj):
    """Whether calling an object makes a generator."""
    return _has_code_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Whether calling an object makes a coroutine: an async def, or what is marked as one."""
    if _has_code_flag(obj, CO_COROUTINE):
        return True
    return getattr(_bound_function(obj), "_is_coroutine_marker", None) is _is_coroutine_mark


def isasyncgenfunction(obj):
    """Whether calling an object makes an asynchronous generator."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Whether an object is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Whether an object is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Whether an object is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Whether `await` takes an object."""
    if isgenerator(object) and object.gi_code.co_flags & CO_ITERABLE_COROUTINE:
        return True
    import collections.abc
    return isinstance(object, (types.CoroutineType, collections.abc.Awaitable))


def istraceback(object):
    """Whether an object is a traceback, of which each stands for one frame."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Whether an object is the frame of a call."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Whether an object is compiled code."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Whether an object is a function of the interpreter, or its method bound to an object."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Whether an object is a special method of the interpreter, bound to an object."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Whether an object is a function or a method of any kind."""
    if isinstance(object, (types.BuiltinFunctionType, types.FunctionType, types.MethodType,
                           types.MethodWrapperType)):
        return True
    return ismethoddescriptor(object)


def isabstract(object):
    """Whether an object is a class with methods that a subclass has to write."""
    return isinstance(object, type) and bool(object.__flags__ & TPFLAGS_IS_ABSTRACT)


def getmro(cls):
    """A class and its bases in the order in which attributes are looked for."""
    return cls.__mro__


class _void:
    """Stands for an argument that was not passed, where None would mean something."""


# What makes an object with __call__ so like a function that it has a function's signature.
_FUNCTION_ATTRIBUTES = (("__name__", str), ("__code__", types.CodeType),
                        ("__defaults__", (tuple, types.NoneType)),
                        ("__kwdefaults__", (dict, types.NoneType)))


def _signature_is_functionlike(obj):
    """Whether an object looks like a function though it is none."""
    return (callable(obj) and not isclass(obj)
            and all(isinstance(getattr(obj, name, _void), kind)
                    for name, kind in _FUNCTION_ATTRIBUTES)
            and isinstance(getattr(obj, "__annotations__", None), (dict, types.NoneType)))


def unwrap(func, *, stop=None):
    """Follow __wrapped__ from a decorated function inwards, to the end or to where stop() says."""
    outermost = func
    passed = [func]  # keeps them, and so their ids, alive
    ids = {id(func)}
    while not isclass(func) and hasattr(func, "__wrapped__"):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in ids or len(passed) >= sys.getrecursionlimit():
            raise ValueError(f"wrapper loop when unwrapping {outermost!r}")
        passed.append(func)
        ids.add(id(func))
    return func


# ---- attributes as they are stored

_sentinel = object()
_static_mro = type.__dict__["__mro__"].__get__
_static_namespace = type.__dict__["__dict__"].__get__


def _stored(classes, attr):
    """What the first class that has an attribute holds for it."""
    for cls in classes:
        namespace = _static_namespace(cls)
        if attr in namespace:
            return namespace[attr]
    return _sentinel


def _stored_in_instance(obj, attr, classes):
    """What an object's own dictionary holds, unless its class uses the name __dict__ itself."""
    kind = type(_stored(classes, "__dict__"))
    if kind not in (object, types.GetSetDescriptorType, types.MemberDescriptorType):
        return _sentinel
    try:
        return dict.get(object.__getattribute__(obj, "__dict__"), attr, _sentinel)
    except AttributeError:
        return _sentinel


def _is_data_descriptor(value):
    classes = _static_mro(type(value))
    return _stored(classes, "__get__") is not _sentinel and (
        _stored(classes, "__set__") is not _sentinel
        or _stored(classes, "__delete__") is not _sentinel)


def getattr_static(obj, attr, default=_sentinel):
    """An attribute as it is stored: no descriptor, __getattr__ or __getattribute__ is run."""
    try:
        classes = _static_mro(obj)
    except TypeError:
        classes = _static_mro(type(obj))
        value = in_class = _stored(classes, attr)
        if in_class is _sentinel or not _is_data_descriptor(in_class):
            value = _stored_in_instance(obj, attr, classes)
            if value is _sentinel:
                value = in_class
    else:
        value = _stored(classes, attr)
        if value is _sentinel:
            value = _stored(_static_mro(type(obj)), attr)
    if value is not _sentinel:
        return value
    if default is not _sentinel:
        return default
    raise AttributeError(attr)


# ---- annotations

def _innermost(func):
    """What decorators and partial objects have been put around."""
    import functools
    while True:
        if hasattr(func, "__wrapped__"):
            func = func.__wrapped__
        elif isinstance(func, functools.partial):
            func = func.func
        else:
            return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module in a new dict; eval_str evaluates texts."""
    own_globals, own_locals = None, {}
    if isclass(obj):
        # A class without annotations shows its base's.
        annotations = vars(obj).get("__annotations__")
        if isinstance(annotations, types.GetSetDescriptorType):
            annotations = None
    elif ismodule(obj) or callable(obj):
        annotations = getattr(obj, "__annotations__", None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if annotations is None:
        return {}
    if not isinstance(annotations, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str or not annotations:
        return dict(annotations)
    if ismodule(obj):
        own_globals = vars(obj)
    else:
        if isclass(obj):
            module = sys.modules.get(getattr(obj, "__module__", None))
            own_globals, own_locals = getattr(module, "__dict__", None), dict(vars(obj))
        own_globals = getattr(_innermost(obj), "__globals__", own_globals)
    if globals is None:
        globals = own_globals
    if locals is None:
        locals = own_locals
    if type_params := getattr(obj, "__type_params__", ()):
        locals = {param.__name__: param for param in type_params} | locals
    return {name: eval(value, globals, locals) if isinstance(value, str) else value
            for name, value in annotations.items()}


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isclass(annotation) and not isinstance(annotation, types.GenericAlias):
        home, name = annotation.__module__, annotation.__qualname__
        return name if home in ("builtins", base_module) else f"{home}.{name}"
    return repr(annotation)


def formatannotationrelativeto(object):
    module = getattr(object, "__module__", None)

    def _formatannotation(annotation):
        return formatannotation(annotation, module)

    return _formatannotation
