"""Documentation of objects as text: what help() prints.

Each kind of object has a function that gives its text: `_of_routine`, `_of_class`, `_of_module`, `_of_data`;
`render_doc` puts a title above it. Topics (`help('for')`) are not part of minipy.
"""
import builtins
import inspect
import sys

_LINE = "-" * 70
_PER_MODULE = frozenset(["__author__", "__builtins__", "__cached__", "__credits__", "__date__", "__doc__", "__file__",
                         "__loader__", "__module__", "__name__", "__package__", "__path__", "__qualname__", "__slots__",
                         "__spec__", "__version__", "__static_attributes__", "__firstlineno__"])


class ErrorDuringImport(Exception):
    """An import of locate() that failed otherwise than by there being no such module."""

    def __init__(self, filename, exc_info):
        self.filename = filename
        self.exc, self.value, self.tb = exc_info

    def __str__(self):
        return f"problem in {self.filename} - {self.exc.__name__}: {self.value}"


# ---- pieces of text

def getdoc(object):
    """The object's own documentation, or what it inherits for a method; without its indent."""
    doc = getattr(object, "__doc__", None)
    if object is not type and doc is not None and getattr(type(object), "__doc__", None) == doc:
        doc = None
    if doc is None and not inspect.isclass(object) and (inspect.isroutine(object) or inspect.isdatadescriptor(object)):
        doc = inspect.getdoc(object)
    return inspect.cleandoc(doc).rstrip() if isinstance(doc, str) else ""


def splitdoc(doc):
    """The first line of a text, if it stands alone, and the rest."""
    first, *rest = doc.strip().split("\n")
    if not rest:
        return first, ""
    if not rest[0].rstrip():
        return first, "\n".join(rest[1:])
    return "", doc.strip()


def classname(object, modname):
    """The class's name as seen from a module."""
    return object.__name__ if object.__module__ == modname else f"{object.__module__}.{object.__name__}"


def _indented(text, by="    "):
    return "\n".join((by + line).rstrip() for line in text.split("\n"))


def _shown(value, room):
    """A repr that fits."""
    try:
        text = repr(value)
    except Exception:
        text = f"<{type(value).__name__} instance>"
    return text if len(text) <= room else text[:room - 3] + "..."


def visiblename(name, all=None, obj=None):
    """Whether documentation lists the name: special names and public ones, or those of `__all__`."""
    if name in _PER_MODULE:
        return False
    if name.startswith("__") and name.endswith("__"):
        return True
    if name.startswith("_") and hasattr(obj, "_fields"):
        return True
    return name in all if all is not None else not name.startswith("_")


# ---- routines

def _argument_text(object):
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        return "(...)"


def _owner_note(object, home, cls):
    """What stands behind the arguments of a method that is shown outside its class."""
    if inspect.ismethod(object) or (inspect.isbuiltin(object) and not inspect.ismodule(object.__self__)
                                    and object.__self__ is not None):
        owner = object.__self__
        if cls is not None and (owner is cls or inspect.isclass(owner)):
            return ""
        if inspect.isclass(owner):
            return f" class method of {classname(owner, home)}"
        return f" method of {classname(type(owner), home)} instance"
    if cls is None and hasattr(object, "__objclass__"):
        return f" unbound {classname(object.__objclass__, home)} method"
    return ""


def _of_routine(object, name, home, cls=None):
    own_name = getattr(object, "__name__", None)
    name = name or own_name
    if own_name == "<lambda>":
        arguments = _argument_text(object)
        declared = f"{name} lambda {arguments[1:-1]}"
    else:
        title = name if name == own_name or own_name is None else f"{name} = {own_name}"
        word = "async " if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object) else ""
        declared = word + title + _argument_text(object)
    declared += _owner_note(object, home, cls)
    told_elsewhere = name != own_name and cls is not None and own_name in vars(cls) and getattr(cls, own_name) == object
    doc = "" if told_elsewhere else getdoc(object)
    return declared + "\n" + (_indented(doc).rstrip() + "\n" if doc else "")


def _of_descriptor(object, name):
    lines = [name] if name else []
    doc = getdoc(object)
    if doc:
        lines.append(_indented(doc))
    return "\n".join(lines) + "\n"


def _of_data(object, name=None, room=None):
    start = f"{name} = " if name else ""
    text = start + _shown(object, max(10, room - len(start)) if room else sys.maxsize)
    return text + "\n"


# ---- classes

# Title of a section, and the kinds of inspect.classify_class_attrs() that stand in it.
_SECTIONS = (("Methods", "method"), ("Class methods", "class method"), ("Static methods", "static method"),
             ("Readonly properties", "readonly property"), ("Data descriptors", "data descriptor"),
             ("Data and other attributes", "data"))


def _kind_of(attribute):
    if attribute.kind == "property" and attribute.object.fset is None and attribute.object.fdel is None:
        return "readonly property"
    if attribute.kind == "property" or attribute.kind == "data" and inspect.isdatadescriptor(attribute.object):
        return "data descriptor"
    return attribute.kind


def _of_attribute(attribute, kind, cls, home):
    if kind in ("readonly property", "data descriptor"):
        return _of_descriptor(attribute.object, attribute.name)
    try:
        value = getattr(cls, attribute.name)
    except Exception:
        value = attribute.object
    if kind == "data" or not inspect.isroutine(value):
        doc = getdoc(value) if callable(value) or inspect.isdatadescriptor(value) else ""
        return _of_data(value, attribute.name, 70) + (_indented(doc) + "\n\n" if doc else "")
    return _of_routine(value, attribute.name, home, cls)


def _attributes_by_class(cls):
    """(defining class, attributes) in the order of inheritance; what comes from object is left out."""
    groups = {home: [] for home in inspect.getmro(cls)}
    for attribute in inspect.classify_class_attrs(cls):
        if visiblename(attribute.name, obj=cls):
            groups.setdefault(attribute.defining_class, []).append(attribute)
    if cls is not builtins.object:
        groups.pop(builtins.object, None)
    return groups.items()


def _of_class(cls, name, home):
    parts = []
    bases = [classname(base, cls.__module__) for base in cls.__bases__]
    own_name = cls.__name__
    title = f"class {own_name}" if name in (None, own_name) else f"{name} = class {own_name}"
    if bases:
        title += f"({', '.join(bases)})"
    arguments = _argument_text(cls)
    if arguments not in ("(...)", "()"):
        parts.append(own_name + arguments + "\n")
    doc = getdoc(cls)
    if doc:
        parts.append(doc + "\n")
    order = inspect.getmro(cls)
    if len(order) > 2:
        parts.append("Method resolution order:\n" + "".join(f"    {classname(c, cls.__module__)}\n" for c in order))
    ruled = False
    for defining, attributes in _attributes_by_class(cls):
        tag = "defined here" if defining is cls else f"inherited from {classname(defining, cls.__module__)}"
        for heading, wanted in _SECTIONS:
            texts = [_of_attribute(each, wanted, cls, home) for each in sorted(attributes, key=lambda a: a.name)
                     if _kind_of(each) == wanted]
            if texts:
                if ruled:
                    parts.append(_LINE)
                ruled = True
                parts.append(f"{heading} {tag}:\n")
                parts += texts
    if not parts:
        return title + "\n"
    # A heading and each text end with an empty line; a ruler has none behind it.
    body = "\n".join(parts)
    return title + "\n" + _indented(body.rstrip(), " |  ") + "\n"


# ---- modules

def _section(title, text):
    return f"{title}\n{_indented(text.rstrip())}\n\n"


def _module_members(module):
    everything = getattr(module, "__all__", None)
    for name, value in inspect.getmembers(module):
        if visiblename(name, everything, module):
            yield name, value, everything is not None


def _class_tree(tree, home, depth=0):
    lines = []
    for entry in tree:
        if isinstance(entry, tuple):
            cls, bases = entry
            line = "    " * depth + classname(cls, home)
            if bases and bases != (builtins.object,) and depth == 0:
                line += f"({', '.join(classname(base, home) for base in bases)})"
            lines.append(line)
        else:
            lines += _class_tree(entry, home, depth + 1)
    return lines


def _of_module(module):
    name = module.__name__
    synopsis, description = splitdoc(getdoc(module))
    text = _section("NAME", name + (f" - {synopsis}" if synopsis else ""))
    if description:
        text += _section("DESCRIPTION", description)
    classes, functions, data = [], [], []
    for key, value, listed in _module_members(module):
        ours = listed or (inspect.getmodule(value) or module) is module
        if inspect.isclass(value):
            if ours:
                classes.append((key, value))
        elif inspect.isroutine(value):
            if ours or inspect.isbuiltin(value):
                functions.append((key, value))
        elif not inspect.ismodule(value):
            data.append((key, value))
    if classes:
        tree = inspect.getclasstree([cls for _, cls in classes], True)
        contents = ["\n".join(_class_tree(tree, name)) + "\n"]
        contents += [_of_class(cls, key, name) for key, cls in classes]
        text += _section("CLASSES", "\n".join(contents))
    if functions:
        text += _section("FUNCTIONS", "\n".join(_of_routine(value, key, name) for key, value in functions))
    if data:
        text += _section("DATA", "\n".join(_of_data(value, key, 70).rstrip() for key, value in data))
    for title, attribute in (("VERSION", "__version__"), ("DATE", "__date__"), ("AUTHOR", "__author__"),
                             ("CREDITS", "__credits__")):
        if hasattr(module, attribute):
            text += _section(title, str(getattr(module, attribute)))
    return text + _section("FILE", getattr(module, "__file__", None) or "(built-in)")


# ---- the whole

def describe(thing):
    """What kind of thing it is, and its name."""
    if inspect.ismodule(thing):
        if thing.__name__ in sys.builtin_module_names:
            return "built-in module " + thing.__name__
        return ("package " if hasattr(thing, "__path__") else "module ") + thing.__name__
    for test, word in ((inspect.isbuiltin, "built-in function"), (inspect.isclass, "class"),
                       (inspect.isfunction, "function"), (inspect.ismethod, "method")):
        if test(thing):
            return f"{word} {thing.__name__}"
    for test, word in ((inspect.isgetsetdescriptor, "getset descriptor"),
                       (inspect.ismemberdescriptor, "member descriptor")):
        if test(thing):
            owner = thing.__objclass__
            return f"{word} {owner.__module__}.{owner.__name__}.{thing.__name__}"
    return type(thing).__name__


def locate(path, forceload=0):
    """The object that a dotted name means, its modules imported; None when there is none."""
    parts = [part for part in path.split(".") if part]
    module, used = None, 0
    for count in range(1, len(parts) + 1):
        name = ".".join(parts[:count])
        try:
            __import__(name)
        except ModuleNotFoundError as error:
            if error.name is not None and (name == error.name or name.startswith(error.name + ".")):
                break
            raise ErrorDuringImport(name, sys.exc_info())
        except Exception:
            raise ErrorDuringImport(name, sys.exc_info())
        module, used = sys.modules[name], count
    found = builtins if module is None else module
    for part in parts[used:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    """The object and its name, of an object or of a dotted name; ImportError when there is none."""
    if not isinstance(thing, str):
        name = getattr(thing, "__name__", None)
        return thing, name if isinstance(name, str) else None
    found = locate(thing, forceload)
    if found is None:
        raise ImportError(f"No Python documentation found for {thing!r}.\n"
                          "Use help() to get the interactive help utility.\n"
                          "Use help(str) for help on the str class.")
    return found, thing


def _document(object, name):
    if inspect.ismodule(object):
        return _of_module(object)
    if inspect.isclass(object):
        return _of_class(object, name, object.__module__)
    if inspect.isroutine(object):
        return _of_routine(object, name, None)
    if inspect.isdatadescriptor(object):
        return _of_descriptor(object, name)
    text = _of_data(object, name)
    doc = getdoc(object)
    return text + (_indented(doc) + "\n" if doc else "")


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """The whole text about an object, or about what a dotted name means."""
    object, name = resolve(thing, forceload)
    what = describe(object)
    module = inspect.getmodule(object)
    if name and "." in name:
        what += f" in {name[:name.rfind('.')]}"
    elif module and module is not object:
        what += f" in module {module.__name__}"
    if not (inspect.ismodule(object) or inspect.isclass(object) or inspect.isroutine(object)
            or inspect.isdatadescriptor(object) or getdoc(object)):
        object = object.__origin__ if hasattr(object, "__origin__") else type(object)
        what += " object"
        name = None
    short = name.rpartition(".")[2] if name else None
    return title % what + "\n\n" + _document(object, short)


def plain(text):
    """The text without the letters that are struck over for bold."""
    kept = []
    for letter in text:
        if letter == "\b":
            kept[-1:] = []
        else:
            kept.append(letter)
    return "".join(kept)


def plainpager(text, title=""):
    """Prints the text."""
    sys.stdout.write(plain(text))


def pager(text, title=""):
    """Prints the text; minipy does not page."""
    plainpager(text, title)


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None, is_cli=False):
    """Prints what render_doc() gives, or that there is nothing."""
    try:
        text = render_doc(thing, title, forceload)
    except ImportError as error:
        if is_cli:
            raise
        text = f"{error}\n"
    if output is None:
        pager(text)
    else:
        output.write(text)


class Helper:
    """help(): documentation of an object or a name; without one, of the names that are typed."""

    def __init__(self, input=None, output=None):
        self._input, self._output = input, output

    @property
    def input(self):
        return self._input or sys.stdin

    @property
    def output(self):
        return self._output or sys.stdout

    def __repr__(self):
        return "<pydoc.Helper instance>"

    def __call__(self, *request):
        if not request:
            return self.interact()
        self.help(*request)

    def help(self, request):
        if isinstance(request, Helper):
            return self.interact()
        if isinstance(request, str):
            request = request.strip()
        doc(request, "Help on %s:", output=self._output)
        self.output.write("\n")

    def interact(self):
        while True:
            self.output.write("help> ")
            self.output.flush()
            line = self.input.readline()
            request = line.strip()
            if not line or request.lower() in ("q", "quit", "exit"):
                break
            if request:
                self.help(request)


help = Helper()


def cli():
    names = sys.argv[1:]
    if not names:
        print("usage: -m pydoc NAME ...", file=sys.stderr)
        sys.exit(2)
    for name in names:
        try:
            doc(name, "Help on %s:", is_cli=True)
        except (ImportError, ErrorDuringImport) as error:
            print(error)
            sys.exit(1)


if __name__ == "__main__":
    cli()
