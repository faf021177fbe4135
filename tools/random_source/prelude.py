"""The text that stands in front of a batch of programs: how they print, and the classes that they use."""

PRELUDE = r'''
import sys, gc
gc.disable()  # collected after each program, so that what is closed late is closed at the same place
NUMBERS = iter(range(50))
class Stopped(BaseException):
    "Ends a program that prints too much."
printed = 0
def out(text):
    global printed
    printed += 1
    if printed > 1500:
        raise Stopped
    sys.stdout.write(text.encode("ascii", "backslashreplace").decode() + "\n")
def show(*values):
    out(" ".join([text_of(value) for value in values]))
def text_of(value):
    text = without_addresses(repr(value))
    if "{" in text and ("'" in text or "nan" in text):  # hash(nan) is its address
        text = without_addresses(ordered(value, 0))
    return text if len(text) < 400 else text[:400] + str(len(text))
def without_addresses(text):
    first, *rest = text.split(" at 0x")
    return first + "".join([" at" + part.lstrip("0123456789abcdef") for part in rest])
def ordered(value, depth):
    "A repr in which sets are sorted: the order of strs and of nan in them is each interpreter's own."
    kind = type(value)
    if depth > 6:
        return "..."
    base = set if isinstance(value, set) else frozenset if isinstance(value, frozenset) else None
    if base is not None and kind.__repr__ is base.__repr__:
        return kind.__name__ + "{" + ", ".join(sorted([without_addresses(ordered(one, depth + 1)) for one in base.__iter__(value)])) + "}"
    if kind is list or kind is tuple:
        return "([" [kind is list] + ", ".join([ordered(one, depth + 1) for one in value]) + ")]"[kind is list]
    if kind is dict:
        return "{" + ", ".join([ordered(key, depth + 1) + ": " + ordered(value[key], depth + 1) for key in list(value)]) + "}"
    return repr(value)
def oops(error, depth=0):
    lines, trace = [], error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "program":
            lines.append(trace.tb_lineno)
        trace = trace.tb_next
    try:
        text = text_of(str(error))
    except Exception as other:
        text = "no text: " + type(other).__name__
    notes = getattr(error, "__notes__", "")
    out("  " * depth + f"{type(error).__name__}: {text} {lines} {notes} {error.__suppress_context__}")
    for other in (error.__cause__, error.__context__, *(error.exceptions if isinstance(error, BaseExceptionGroup) else ())):
        if other is not None and depth < 3:
            oops(other, depth + 1)
def cost(value, left):
    "What is left of `left` after a unit for each part of the value."
    kind = type(value)
    if kind is int:
        return left - value.bit_length() // 64
    if kind in (str, bytes, bytearray):
        return left - len(value) // 4
    if kind in (list, tuple, set, frozenset):
        for one in value:
            left = cost(one, left - 1)
            if left < 0:
                break
    elif kind is dict:
        for key in value:
            left = cost(value[key], cost(key, left - 1))
            if left < 0:
                break
    return left
def keep(value):
    "A value that is kept stays small: in a loop it would double and double."
    try:
        return value if cost(value, 200) >= 0 else None
    except Exception:
        return None
def first(values):
    for number, value in enumerate(values):
        if number == 6:
            break
        yield value
def bound(names):
    return sorted([(name, text_of(names[name])) for name in ("a", "b", "n", "x", "y", "rest", "more", "last", "few", "first", "one", "v", "s", "whole", "maybe") if name in names and not callable(names[name])])
class Kinds:
    NUMBER, TEXT = 7, "a"
class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
class Meta(type):
    def __new__(meta, name, bases, names, **keywords):
        show("meta", name, keywords)
        return super().__new__(meta, name, bases, names)
    def __init__(cls, name, bases, names, **keywords):
        super().__init__(name, bases, names)
    def __call__(cls, *arguments, **keywords):
        made = super().__call__(*arguments, **keywords)
        show("called", type(made).__name__)
        return made
    def __len__(cls):
        return 42
    @property
    def kind_of(cls):
        return "meta property"
class Hooked(type):
    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        show("prepare", name)
        return {"prepared": 1}
    def __getattr__(cls, name):
        return "hooked " + name
    def __instancecheck__(cls, made):
        return "yes"
class Lazy:
    "A descriptor without __set__: the instance's value wins once it is there."
    def __init__(self, make):
        self.make = make
    def __set_name__(self, owner, name):
        self.name = name
    def __get__(self, made, owner=None):
        if made is None:
            return self.name
        value = made.__dict__[self.name] = self.make(made)
        return value
class Checked:
    "A descriptor that decides about what is stored."
    def __set_name__(self, owner, name):
        self.name = "_" + name
        show("set_name", owner.__name__, name)
    def __get__(self, made, owner=None):
        return getattr(made, self.name, "unset")
    def __set__(self, made, value):
        if isinstance(value, str):
            raise TypeError("no str")
        setattr(made, self.name, value)
    def __delete__(self, made):
        raise AttributeError("stays")
class OwnGroup(ExceptionGroup):
    def derive(self, exceptions):
        return OwnGroup(self.message + "'", exceptions)
class Gate:
    def __init__(self, kind=""):
        self.kind = kind
    def __enter__(self):
        if self.kind == "enter":
            raise ValueError("enter")
        show("enter", self.kind)
        return (1, 2)
    def __exit__(self, kind, value, trace):
        show("exit", kind)
        if self.kind == "exit":
            raise KeyError("exit")
        if self.kind == "change":
            raise RuntimeError("changed") from value
        return self.kind == "swallow"
    async def __aenter__(self):
        return await pause("aenter")
    async def __aexit__(self, kind, value, trace):
        show("aexit", kind)
class held:
    "What contextlib.contextmanager makes, in short."
    def __init__(self, again=""):
        self.steps = self.run(again)
    def run(self, again):
        try:
            yield "held"
        except KeyError as error:
            oops(error)
        finally:
            show("let go")
        if again:
            yield again
    def __enter__(self):
        return next(self.steps)
    def __exit__(self, kind, value, trace):
        if kind is None:
            return next(self.steps, None)
        try:
            self.steps.throw(value)
        except StopIteration:
            return True
def echo(n=1):
    got = None
    for k in range(n):
        got = yield ("echo", k, got)
    return "echoed"
class pause:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        got = yield self.value
        return (self.value, got)
async def ticks(n):
    for k in range(n):
        await pause(k)
        yield k
def drive(coroutine):
    seen, got = [], None
    while len(seen) < 20:
        try:
            seen.append(coroutine.send(got))
        except StopIteration as end:
            return seen, end.value
        got = len(seen)
def twice(f):
    return lambda *a, **k: (f(*a, **k), f(*a, **k))
def traced(text):
    def decorate(f):
        def call(*a, **k):
            show(text, len(a), sorted(k))
            return f(*a, **k)
        return call
    return decorate
def marked(cls):
    cls.mark = "marked"
    return cls
SHARED = {name: value for name, value in globals().items() if not name.startswith("__") and name not in ("sys", "gc", "printed")}
def run(number, source):
    global printed, NUMBERS
    sys.stdout.flush()  # a crash must be this program's, not an earlier one's
    sys.stdout.write(f"#### {number}\n")
    sys.stdout.flush()
    printed = 0
    NUMBERS = SHARED["NUMBERS"] = iter(range(50))
    names = {**SHARED, "NAMES": {"x": 1}, "__name__": "program"}
    try:
        exec(compile(source, "program", "exec"), names)
        names.clear()
        gc.collect()
    except Stopped:
        pass
    except BaseException as error:
        try:
            oops(error)
        except BaseException:
            pass
    try:
        names.clear()
        gc.collect()
    except BaseException as error:
        sys.stdout.write("left: " + type(error).__name__ + "\n")
'''
END = '''
sys.stdout.write("#### end\\n")
sys.stdout.flush()
printed = 10**9
'''
