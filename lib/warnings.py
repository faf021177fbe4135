"""Warnings and the filters that decide what becomes of them.

The interpreter's own warnings come here too once this module is loaded; before that it follows the
filters that stand at the start by itself (vm/eval/warnings.cpp).
"""
from _operator import index as _index
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
           "simplefilter", "resetwarnings", "catch_warnings", "deprecated"]

# (action, message, category, module, line); the first that matches counts. Message and module are
# None, which matches all, a str, which matches itself, or have a match() as patterns do.
filters = [("default", None, DeprecationWarning, "__main__", 0)]
filters += [("ignore", None, _category, None, 0) for _category in (
    DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)]
_filters_version = 1
defaultaction = _defaultaction = "default"
onceregistry = _onceregistry = {}
_ACTIONS = frozenset(["default", "always", "ignore", "module", "once", "error"])


# ---- showing

class WarningMessage:
    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.source = message, category, source
        self.filename, self.lineno = filename, lineno
        self.file, self.line = file, line
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, "
                f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}")


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, or to sys.stderr. A program may put its own function here."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text that shows a warning. A program may put its own function here."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


# To tell whether a program has put its own there.
_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg(msg):
    if showwarning is _showwarning_orig:
        _showwarnmsg_impl(msg)
    elif callable(showwarning):
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    else:
        raise TypeError("warnings.showwarning() must be set to a function or method")


def _showwarnmsg_impl(msg):
    stream = sys.stderr if msg.file is None else msg.file
    if stream is None:
        return
    if formatwarning is _formatwarning_orig:
        text = _formatwarnmsg_impl(msg)
    else:
        text = formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    try:
        stream.write(text)
    except OSError:
        pass  # nobody is left who could be told


def _formatwarnmsg_impl(msg):
    line = _source_line(msg.filename, msg.lineno) if msg.line is None else msg.line
    excerpt = f"  {line.strip()}\n" if line else ""
    return f"{msg.filename}:{msg.lineno}: {msg.category.__name__}: {msg.message}\n{excerpt}"


def _source_line(filename, lineno):
    import _traceback
    return _traceback.source_line(filename, lineno) if lineno and lineno > 0 else ""


# ---- filters

class _Beginning:
    """A regular expression without special characters, for which `re` need not be loaded."""

    def __init__(self, pattern, ignore_case):
        self.pattern = pattern
        self._fold = str.lower if ignore_case else str

    def match(self, text):
        return self._fold(text).startswith(self._fold(self.pattern))

    def __eq__(self, other):
        return isinstance(other, _Beginning) and vars(self) == vars(other)


def _pattern(text, ignore_case):
    if not text:
        return None
    if not any(c in text for c in r".^$*+?{}[]\|()"):
        return _Beginning(text, ignore_case)
    import re
    return re.compile(text, re.I if ignore_case else 0)


def _matches(pattern, text):
    return pattern == text if isinstance(pattern, str) else pattern.match(text)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter in front of the others, or behind them if `append`.

    It is for warnings of the category whose text and whose module's name begin with what the
    regular expressions match (`message` whatever the case), at the line or, if that is 0, at any.
    """
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    _check_text("message", message)
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass")
    _check_text("module", module)
    _check_line(lineno)
    _add_filter(action, _pattern(message, True), category, _pattern(module, False), lineno,
                append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter, as filterwarnings() does, for every text and module."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    _check_line(lineno)
    _add_filter(action, None, category, None, lineno, append=append)


def _check_text(name, text):
    if not isinstance(text, str):
        raise TypeError(f"{name} must be a string")


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def _add_filter(*item, append):
    known = item in filters
    if append:
        if not known:
            filters.append(item)
    else:
        if known:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Remove all filters; what happens by default is then done with every warning."""
    filters.clear()
    _filters_mutated()


def _filters_mutated():
    """To be called after a change of the filters: what was shown before them is forgotten."""
    global _filters_version
    _filters_version += 1


# ---- the option -W

class _OptionError(Exception):
    """What a -W option says cannot be understood."""


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as error:
            print(f"Invalid -W option ignored: {error}", file=sys.stderr)


def _setoption(arg):
    """Add the filter action:message:category:module:line; what is left out is any."""
    parts = [part.strip() for part in arg.split(":")]
    if len(parts) > 5:
        raise _OptionError(f"too many fields (max 5): {arg!r}")
    action, message, category, module, lineno = parts + [""] * (5 - len(parts))
    action = _getaction(action)
    category = _getcategory(category)
    try:
        lineno = int(lineno or "0")
        if lineno < 0:
            raise ValueError
    except (ValueError, OverflowError):
        raise _OptionError(f"invalid lineno {lineno!r}") from None
    # No regular expressions here, and the whole name of the module.
    _add_filter(action, _Beginning(message, True) if message else None, category, module or None,
                lineno, append=False)


def _getaction(action):
    if action in ("", "all"):
        return "always" if action else "default"
    for known in _ACTIONS:
        if known.startswith(action):  # no two begin with the same letter
            return known
    raise _OptionError(f"invalid action: {action!r}")


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition(".")
    try:
        place = __import__(module or "builtins", None, None, [name])
        found = getattr(place, name)
    except ImportError:
        raise _OptionError(f"invalid module name: {module!r}") from None
    except AttributeError:
        raise _OptionError(f"unknown warning category: {category!r}") from None
    if issubclass(found, Warning):
        return found
    raise _OptionError(f"invalid warning category: {category!r}")


# ---- warning

def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Give a warning, which the filters may turn into an exception or into nothing.

    `stacklevel` says whose line it is about: 1 is the caller of warn(), 2 the caller of that one.
    Frames of files that begin with one of `skip_file_prefixes` do not count.
    """
    category = type(message) if isinstance(message, Warning) else category
    if category is None:
        category = UserWarning
    elif not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if skip_file_prefixes != ():
        _check_prefixes(skip_file_prefixes)
        stacklevel = max(stacklevel, 2)
    frame = sys._getframe(1)
    for _ in range(1, stacklevel):
        frame = frame.f_back
        while frame is not None and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
        if frame is None:
            filename, lineno, namespace = "<sys>", 0, vars(sys)
            break
    else:
        filename, lineno, namespace = frame.f_code.co_filename, frame.f_lineno, frame.f_globals
    _filter(message, category, filename, lineno, namespace.get("__name__", "<string>"),
            namespace.setdefault("__warningregistry__", {}), source)


def _check_prefixes(prefixes):
    if not isinstance(prefixes, tuple):
        raise TypeError("warn() argument 'skip_file_prefixes' must be tuple, "
                        f"not {type(prefixes).__name__}")
    for prefix in prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str '{type(prefix).__name__}' in skip_file_prefixes.")


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Give a warning about a line of a file.

    The registry, a dict of the module that the warning is about, keeps what was shown already.
    """
    if not isinstance(filename, str):
        kind = None if filename is None else type(filename).__name__
        raise TypeError(f"warn_explicit() argument 'filename' must be str, not {kind}")
    if not isinstance(registry, (dict, type(None))):
        raise TypeError("'registry' must be a dict or None")
    if module is None:
        module = filename[:-3] if filename[-3:].lower() == ".py" else filename or "<unknown>"
    _filter(message, category, filename, _index(lineno), module, registry, source)


def _filter(message, category, filename, lineno, module, registry, source):
    """Do with a warning what the filters say."""
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    key = text, category, lineno
    shown = {} if registry is None else registry
    if shown.get("version") != _filters_version:
        shown.clear()
        shown["version"] = _filters_version
    if shown.get(key):
        return
    for item in filters:
        action, of_text, of, of_module, line = item
        if (line in (0, lineno) and issubclass(category, of)
                and (of_text is None or _matches(of_text, text))
                and (of_module is None or _matches(of_module, module))):
            break
    else:
        item, action = None, defaultaction
    match action:
        case "ignore":
            return
        case "error":
            raise message
        case "always":
            pass
        case "default":
            shown[key] = True
        case "module" | "once":
            shown[key] = True
            known = onceregistry if action == "once" and registry is None else shown
            if known.get((text, category)):
                return
            known[text, category] = True
        case _:
            raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {item}")
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Changes of the filters, and of how warnings are shown, end with the block.

    With record=True it gives a list to which warnings are appended instead of being shown. With an
    action it begins with simplefilter(action, category, lineno, append).
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        """`module` is the one to look after if it is not this one."""
        self._record = record
        self._module = sys.modules["warnings"] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        arguments = ["record=True"] if self._record else []
        if self._module is not sys.modules["warnings"]:
            arguments.append(f"module={self._module!r}")
        return f"{type(self).__name__}({', '.join(arguments)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        module = self._module
        self._before = module.filters, module.showwarning, module._showwarnmsg_impl
        module.filters = module.filters[:]
        module._filters_mutated()
        log = [] if self._record else None
        if self._record:
            module._showwarnmsg_impl = log.append
            # Whatever showwarning() is, it must not be called.
            module.showwarning = module._showwarning_orig
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        module = self._module
        module.filters, module.showwarning, module._showwarnmsg_impl = self._before
        module._filters_mutated()


# ---- deprecation

class deprecated:
    """A decorator: calls of the function or class warn (PEP 702), and it has a __deprecated__.

    A class warns when an object of it is made, not of a subclass, and when it is derived from. With
    the category None nothing is shown; type checkers know it all the same.
    """

    def __init__(self, message: str, /, *, category: type[Warning] | None = DeprecationWarning,
                 stacklevel: int = 1) -> None:
        if not isinstance(message, str):
            raise TypeError("Expected an object of type str for 'message', not "
                            f"{type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel + 1

        def announced(function):
            @_wraps(function)
            def wrapper(*args, **kwargs):
                warn(message, category=category, stacklevel=level)
                return function(*args, **kwargs)

            wrapper.__deprecated__ = message
            return wrapper

        def announce():
            warn(message, category=category, stacklevel=level + 1)

        decorated = arg
        if category is None:
            pass
        elif isinstance(arg, type):
            _announce_class(arg, announce, announced)
            arg.__new__.__deprecated__ = message
        elif callable(arg):
            decorated = announced(arg)
            if getattr(getattr(arg, "__code__", None), "co_flags", 0) & 0x80:  # CO_COROUTINE
                from inspect import markcoroutinefunction
                markcoroutinefunction(decorated)
        else:
            raise TypeError("@deprecated decorator with non-None category must be applied to "
                            f"a class or callable, not {arg!r}")
        arg.__deprecated__ = message
        return decorated


def _wraps(function):
    from functools import wraps
    return wraps(function)


def _announce_class(cls, announce, announced):
    """Let the making of objects and of subclasses warn."""
    original = cls.__new__

    @_wraps(original)
    def __new__(klass, /, *args, **kwargs):
        if klass is cls:
            announce()
        if original is not object.__new__:
            return original(klass, *args, **kwargs)
        if klass.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f"{klass.__name__}() takes no arguments")
        return original(klass)

    cls.__new__ = staticmethod(__new__)
    hook = cls.__init_subclass__
    # One that is written in Python is bound to the class, and must be to the subclass.
    bound = hasattr(hook, "__func__")
    cls.__init_subclass__ = classmethod(announced(hook.__func__)) if bound else announced(hook)


_DEPRECATED_MSG = "{name!r} is deprecated and slated for removal in Python {remove}"


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=sys.version_info):
    """Warn that a name of the library is deprecated, or raise once it ought to be gone."""
    release = f"{remove[0]}.{remove[1]}"
    if _version[:2] > remove or (_version[:2] == remove and _version[3] != "alpha"):
        raise RuntimeError(f"{name!r} was slated for removal after Python {release} alpha")
    warn(message.format(name=name, remove=release), DeprecationWarning, stacklevel=3)


# Those of the command line come before the filters that stand at the start.
_processoptions(getattr(sys, "warnoptions", ()))
