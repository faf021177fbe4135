"""Looking at live objects: members, source, signatures, frames."""
import sys
import types
from collections import namedtuple

from _inspect_callables import signature, _signature_from_callable
from _inspect_kinds import *
from _inspect_kinds import _void
from _inspect_signature import (
    BoundArguments, Parameter, Signature, _empty, _ParameterKind, _KEYWORD_ONLY, _POSITIONAL_ONLY,
    _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, _VAR_POSITIONAL)
from _inspect_source import *

__all__ = ["AGEN_CLOSED", "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "ArgInfo", "Arguments",
           "Attribute", "BlockFinder", "BoundArguments", "BufferFlags", "CORO_CLOSED",
           "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CO_ASYNC_GENERATOR", "CO_COROUTINE",
           "CO_GENERATOR", "CO_ITERABLE_COROUTINE", "CO_NESTED", "CO_NEWLOCALS", "CO_NOFREE",
           "CO_OPTIMIZED", "CO_VARARGS", "CO_VARKEYWORDS", "ClassFoundException", "ClosureVars",
           "EndOfBlock", "FrameInfo", "FullArgSpec", "GEN_CLOSED", "GEN_CREATED", "GEN_RUNNING",
           "GEN_SUSPENDED", "Parameter", "Signature", "TPFLAGS_IS_ABSTRACT", "Traceback",
           "classify_class_attrs", "cleandoc", "currentframe", "findsource", "formatannotation",
           "formatannotationrelativeto", "formatargvalues", "get_annotations", "getabsfile",
           "getargs", "getargvalues", "getasyncgenlocals", "getasyncgenstate", "getattr_static",
           "getblock", "getcallargs", "getclasstree", "getclosurevars", "getcomments",
           "getcoroutinelocals", "getcoroutinestate", "getdoc", "getfile", "getframeinfo",
           "getfullargspec", "getgeneratorlocals", "getgeneratorstate", "getinnerframes",
           "getlineno", "getmembers", "getmembers_static", "getmodule", "getmodulename", "getmro",
           "getouterframes", "getsource", "getsourcefile", "getsourcelines", "indentsize",
           "isabstract", "isasyncgen", "isasyncgenfunction", "isawaitable", "isbuiltin", "isclass",
           "iscode", "iscoroutine", "iscoroutinefunction", "isdatadescriptor", "isframe",
           "isfunction", "isgenerator", "isgeneratorfunction", "isgetsetdescriptor",
           "ismemberdescriptor", "ismethod", "ismethoddescriptor", "ismethodwrapper", "ismodule",
           "isroutine", "istraceback", "markcoroutinefunction", "signature", "stack", "trace",
           "unwrap", "walktree"]


# ---- members

def _written(name, classes):
    """What the first class that defines a name has in its dictionary: (class, value) or None."""
    for cls in classes:
        if name in cls.__dict__:
            return cls, cls.__dict__[name]
    return None


def _dynamic_attributes(classes):
    """The attributes that dir() of a class leaves out, as only instances have them."""
    return [(name, value) for cls in classes for name, value in vars(cls).items()
            if isinstance(value, types.DynamicClassAttribute)]


def _members(object, predicate, getter):
    names, mro = dir(object), ()
    if isclass(object):
        mro = getmro(object)
        names += [name for name, _ in _dynamic_attributes(getattr(object, "__bases__", ()))]
    seen, pairs = set(), []
    for name in names:
        # A name that comes twice is shown as it is looked up and as it is written.
        found = None
        if name not in seen:
            try:
                found = object, getter(object, name)
            except AttributeError:
                pass
        _, value = found or _written(name, mro) or (None, _void)
        if value is _void:
            continue  # dir() promised what is not there
        seen.add(name)
        if not predicate or predicate(value):
            pairs.append((name, value))
    return sorted(pairs, key=lambda pair: pair[0])


def getmembers(object, predicate=None):
    """The attributes of an object as (name, value) pairs, sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Like getmembers(), without running descriptors or __getattr__."""
    return _members(object, predicate, getattr_static)


Attribute = namedtuple("Attribute", "name kind defining_class object")

# How a class's dictionary tells the kind of an attribute; other routines are methods.
_WRITTEN_KINDS = ((staticmethod, "static method"), (types.BuiltinMethodType, "static method"),
                  (classmethod, "class method"), (types.ClassMethodDescriptorType, "class method"),
                  (property, "property"))


def _attribute_home(cls, name, value, own, meta):
    """The class that a value looked up in cls comes from, as far as the value tells."""
    home = getattr(value, "__objclass__", None)
    if home in own:
        return home
    home = None
    for base in own:
        if getattr(base, name, None) is value:
            home = base
    for base in meta:
        try:
            if base.__getattr__(cls, name) is value:
                home = base
        except AttributeError:
            pass
    return home


def classify_class_attrs(cls):
    """The attributes of a class as (name, kind, defining class, object) records."""
    own = (cls, *getmro(cls))
    meta = tuple(base for base in getmro(type(cls)) if base is not type and base is not object)
    names = dir(cls) + [name for name, value in _dynamic_attributes(own[1:]) if value.fget]
    seen, attributes = set(), []
    for name in names:
        value = home = None
        if name not in seen and name != "__dict__":
            try:
                value = getattr(cls, name)
            except Exception:
                pass  # whatever a descriptor raises: what is written is shown
            else:
                home = _attribute_home(cls, name, value, own, meta)
        base, written = _written(name, own + meta) or (home, None)
        if home not in meta:
            home = base
        if home is None:
            continue
        seen.add(name)
        kind = next((kind for form, kind in _WRITTEN_KINDS if isinstance(written, form)), None)
        if kind or value is None:
            value = written
        kind = kind or ("method" if isroutine(value) else "data")
        attributes.append(Attribute(name, kind, home, value))
    return attributes


# ---- documentation

def _class_around(func):
    """The class that a function's qualified name says it is written in, or None."""
    place = sys.modules.get(func.__module__)
    if place is not None:
        for name in func.__qualname__.split(".")[:-1]:
            place = getattr(place, name)
    return place if isclass(place) else None


def _place_of(member):
    """The class and the name under which a member is found, or None."""
    if ismethod(member):
        owner, name = member.__self__, member.__func__.__name__
        of_class = isclass(owner) and getattr(owner, name, None).__func__ is member.__func__
        return owner if of_class else owner.__class__, name
    if isbuiltin(member):
        owner, name = member.__self__, member.__name__
        of_class = isclass(owner) and f"{owner.__qualname__}.{name}" == member.__qualname__
        return owner if of_class else owner.__class__, name
    if isfunction(member):
        cls = _class_around(member)
    elif isinstance(member, property):
        cls = _class_around(member.fget)
    elif ismethoddescriptor(member) or isdatadescriptor(member):
        cls = member.__objclass__
    else:
        return None
    name = member.__name__
    return (cls, name) if cls is not None and getattr(cls, name) is member else None


def _inherited_doc(obj):
    """The docstring of a class's base, or of what a method overrides."""
    if isclass(obj):
        candidates = (base for base in obj.__mro__ if base is not object)
    else:
        place = _place_of(obj)
        if place is None:
            return None
        cls, name = place
        if ismemberdescriptor(obj):
            slots = getattr(cls, "__slots__", None)
            if isinstance(slots, dict) and name in slots:
                return slots[name]
        candidates = (getattr(base, name, None) for base in cls.__mro__)
    docs = (getattr(found, "__doc__", None) for found in candidates if found is not None)
    return next((doc for doc in docs if doc is not None), None)


def getdoc(object):
    """An object's docstring, or the one it inherits, without the indentation of the source."""
    doc = getattr(object, "__doc__", False)
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            pass
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """A docstring without the indentation that all lines but the first share."""
    first, *rest = doc.expandtabs().split("\n")
    margin = min([len(line) - len(text) for line in rest if (text := line.lstrip(" "))], default=0)
    lines = [first.lstrip(" "), *[line[margin:] for line in rest]]
    return "\n".join(lines).strip("\n")


# ---- class trees

def walktree(classes, children, parent):
    """The nested lists of getclasstree(), from the classes that have the same parent."""
    classes.sort(key=lambda cls: (cls.__module__, cls.__name__))
    tree = []
    for cls in classes:
        tree.append((cls, cls.__bases__))
        if cls in children:
            tree.append(walktree(children[cls], children, cls))
    return tree


def getclasstree(classes, unique=False):
    """Classes and bases as nested lists; with unique, each class is under one base only."""
    below = {}
    without_bases = []
    for cls in classes:
        if not cls.__bases__ and cls not in without_bases:
            without_bases.append(cls)
        for base in cls.__bases__:
            siblings = below.setdefault(base, [])
            if cls not in siblings:
                siblings.append(cls)
            if unique and base in classes:
                break
    roots = without_bases + [base for base in below if base not in classes]
    return walktree(roots, below, None)


# ---- arguments

Arguments = namedtuple("Arguments", "args, varargs, varkw")
FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, "
                         "kwonlydefaults, annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")


def getargs(co):
    """The names of a code object's parameters, as an Arguments record."""
    if not iscode(co):
        raise TypeError(f"{co!r} is not a code object")
    named = co.co_argcount + co.co_kwonlyargcount
    starred = iter(co.co_varnames[named:])
    return Arguments(list(co.co_varnames[:named]),
                     next(starred) if co.co_flags & CO_VARARGS else None,
                     next(starred) if co.co_flags & CO_VARKEYWORDS else None)


def getfullargspec(func):
    """The names, defaults and annotations of a callable's parameters, as a FullArgSpec record."""
    try:
        sig = _signature_from_callable(func, follow_wrapper_chains=False, skip_bound_arg=False,
                                       sigcls=Signature, eval_str=False)
    except Exception as ex:
        raise TypeError("unsupported callable") from ex
    of_kind = {kind: {} for kind in map(_ParameterKind, range(5))}
    annotations = {}
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    for name, param in sig.parameters.items():
        of_kind[param.kind][name] = param.default
        if param.annotation is not _empty:
            annotations[name] = param.annotation
    positional = of_kind[_POSITIONAL_ONLY] | of_kind[_POSITIONAL_OR_KEYWORD]
    keyword_only = of_kind[_KEYWORD_ONLY]
    return FullArgSpec(
        list(positional),
        next(iter(of_kind[_VAR_POSITIONAL]), None),
        next(iter(of_kind[_VAR_KEYWORD]), None),
        tuple(value for value in positional.values() if value is not _empty) or None,
        list(keyword_only),
        {name: value for name, value in keyword_only.items() if value is not _empty} or None,
        annotations)


def getargvalues(frame):
    """Get information about arguments passed into a particular frame."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str,
                    formatvarargs=lambda name: "*" + name, formatvarkw=lambda name: "**" + name,
                    formatvalue=lambda value: "=" + repr(value)):
    """Format an argument spec from the 4 values returned by getargvalues."""
    specs = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        specs.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        specs.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(specs) + ")"


def _counted(number, noun):
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _in_words(names):
    *others, last = map(repr, names)
    comma = "," if len(others) > 1 else ""
    return f"{', '.join(others)}{comma} and {last}" if others else last


def _too_many(spec, given, bound):
    """The end of the sentence that a function takes fewer arguments than were given."""
    most = len(spec.args)
    takes = _counted(most, "positional argument")
    if spec.defaults:
        takes = f"from {most - len(spec.defaults)} to {most} positional arguments"
    by_name = sum(name in bound for name in spec.kwonlyargs)
    if by_name:
        given = (f"{_counted(given, 'positional argument')} "
                 f"(and {_counted(by_name, 'keyword-only argument')})")
    return f"takes {takes} but {given} {'was' if given == 1 else 'were'} given"


def getcallargs(func, /, *positional, **named):
    """The values that a function's parameters would have in a call; raises as the call does."""
    spec = getfullargspec(func)
    call = f"{func.__name__}()"
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__,) + positional
    bound = dict(zip(spec.args, positional))
    if spec.varargs:
        bound[spec.varargs] = positional[len(spec.args):]
    if spec.varkw:
        bound[spec.varkw] = {}
    for name, value in named.items():
        if name not in spec.args and name not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f"{call} got an unexpected keyword argument {name!r}")
            bound[spec.varkw][name] = value
        elif name in bound:
            raise TypeError(f"{call} got multiple values for argument {name!r}")
        else:
            bound[name] = value
    if len(positional) > len(spec.args) and not spec.varargs:
        raise TypeError(f"{call} {_too_many(spec, len(positional), bound)}")
    defaults = spec.defaults or ()
    defaults = dict(zip(spec.args[len(spec.args) - len(defaults):], defaults))
    for kind, names, values in (("positional", spec.args, defaults),
                                ("keyword-only", spec.kwonlyargs, spec.kwonlydefaults or {})):
        missing = [name for name in names if name not in bound and name not in values]
        if missing:
            arguments = _counted(len(missing), f"required {kind} argument")
            raise TypeError(f"{call} missing {arguments}: {_in_words(missing)}")
        bound |= {name: values[name] for name in names if name not in bound}
    return bound


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    """The values that a function's free names have now, by where they are found."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells)}
    builtins = func.__globals__.get("__builtins__", __builtins__)
    if ismodule(builtins):
        builtins = vars(builtins)
    found = {}, {}
    unbound = set()
    for name in code.co_names:
        for namespace, names in zip((func.__globals__, builtins), found):
            if name in namespace:
                names[name] = namespace[name]
                break
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, *found, unbound)


# ---- frames

_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)


def _place_repr(name, place):
    fields = zip((*place._fields, "positions"), (*place, place.positions))
    return f"{name}({', '.join(f'{field}={value!r}' for field, value in fields)})"


class Traceback(_Traceback):
    def __new__(cls, filename, lineno, function, code_context, index, *, positions=None):
        place = super().__new__(cls, filename, lineno, function, code_context, index)
        place.positions = positions
        return place

    def __repr__(self):
        return _place_repr("Traceback", self)


class FrameInfo(_FrameInfo):
    def __new__(cls, frame, filename, lineno, function, code_context, index, *, positions=None):
        place = super().__new__(cls, frame, filename, lineno, function, code_context, index)
        place.positions = positions
        return place

    def __repr__(self):
        return _place_repr("FrameInfo", self)


_Positions = namedtuple("Positions", "lineno end_lineno col_offset end_col_offset",
                        defaults=(None,) * 4, module="dis")


def _frame_positions(frame, lasti):
    import itertools
    positions = frame.f_code.co_positions()
    return _Positions(*next(itertools.islice(positions, lasti // 2, None), (None,) * 4))


def getframeinfo(frame, context=1):
    """Get information about a frame or traceback object."""
    if istraceback(frame):
        positions = _frame_positions(frame.tb_frame, frame.tb_lasti)
        lineno = frame.tb_lineno
        frame = frame.tb_frame
    else:
        lineno = frame.f_lineno
        if not isframe(frame):
            raise TypeError(f"{frame!r} is not a frame or traceback object")
        positions = _frame_positions(frame, frame.f_lasti)
    if positions[0] is None:
        positions = _Positions(lineno, *positions[1:])
    filename = getsourcefile(frame) or getfile(frame)
    lines = index = None
    if context > 0:
        start = lineno - 1 - context // 2
        try:
            lines, _ = findsource(frame)
        except OSError:
            lines = index = None
        else:
            start = max(0, min(start, len(lines) - context))
            lines = lines[start:start + context]
            index = lineno - 1 - start
    return Traceback(filename, lineno, frame.f_code.co_name, lines, index, positions=positions)


def getlineno(frame):
    """The line that a frame is at."""
    return frame.f_lineno


def _frame_record(frame, place, context):
    info = getframeinfo(place, context)
    return FrameInfo(frame, *info, positions=info.positions)


def getouterframes(frame, context=1):
    """FrameInfo records of a frame and of the frames that called it."""
    records = []
    while frame:
        records.append(_frame_record(frame, frame, context))
        frame = frame.f_back
    return records


def getinnerframes(tb, context=1):
    """FrameInfo records of a traceback's frame and of the frames it called."""
    records = []
    while tb:
        records.append(_frame_record(tb.tb_frame, tb, context))
        tb = tb.tb_next
    return records


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def stack(context=1):
    """FrameInfo records from the caller's frame outwards."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """FrameInfo records from here to where the exception that is being handled was raised."""
    handled = sys.exception()
    return getinnerframes(handled and handled.__traceback__, context)


# ---- generators, coroutines

_GENERATOR = GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = (
    "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED")
_COROUTINE = CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED")
_ASYNCGEN = AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = (
    "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED")


def _state(paused, prefix, states):
    """Which of the four states an object is in whose attributes have a prefix."""
    created, running, suspended, closed = states
    if getattr(paused, prefix + "running"):
        return running
    if getattr(paused, prefix + "suspended"):
        return suspended
    return closed if getattr(paused, prefix + "frame") is None else created


def _locals(paused, attribute):
    frame = getattr(paused, attribute, None)
    return {} if frame is None else frame.f_locals


def getgeneratorstate(generator):
    """GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED or GEN_CLOSED."""
    return _state(generator, "gi_", _GENERATOR)


def getgeneratorlocals(generator):
    """The local variables of a generator; none when it has ended."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return _locals(generator, "gi_frame")


def getcoroutinestate(coroutine):
    """CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED or CORO_CLOSED."""
    return _state(coroutine, "cr_", _COROUTINE)


def getcoroutinelocals(coroutine):
    """The local variables of a coroutine; none when it has ended."""
    return _locals(coroutine, "cr_frame")


def getasyncgenstate(agen):
    """AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED or AGEN_CLOSED."""
    return _state(agen, "ag_", _ASYNCGEN)


def getasyncgenlocals(agen):
    """The local variables of an asynchronous generator; none when it has ended."""
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return _locals(agen, "ag_frame")


def __getattr__(name):
    # Flags need enum, which little else does: the class is made when it is asked for.
    if name != "BufferFlags":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    global BufferFlags
    import enum
    BufferFlags = enum.IntFlag(
        "BufferFlags", {"SIMPLE": 0, "WRITABLE": 1, "FORMAT": 4, "ND": 8, "STRIDES": 24,
                        "C_CONTIGUOUS": 56, "F_CONTIGUOUS": 88, "ANY_CONTIGUOUS": 152,
                        "INDIRECT": 280, "CONTIG": 9, "CONTIG_RO": 8, "STRIDED": 25,
                        "STRIDED_RO": 24, "RECORDS": 29, "RECORDS_RO": 28, "FULL": 285,
                        "FULL_RO": 284, "READ": 256, "WRITE": 512}, module=__name__)
    return BufferFlags
