"""Makes functions, closures, generators and classes, each with statements that use what was made."""
from random_source.expressions import Expressions

PARAMETERS = ["", "p", "p, q=2", "*p", "p=1, *q, r=3", "p, /, q=0", "**p", "*, p=5", "p, q",
              "p, /, q, *, r=None, **s", "p, *q, r", "p: int = 0, *q: str",
              "p=<plain>, q=<plain>", "p, q=[]"]
ARGUMENTS = ["", "<any>", "<any>, <any>", "'a', q=3", "*<it>", "**{'p': 1}", "p=<any>", "1, 2, 3",
             "1, r=<any>, s=2", "*<it>, *<it>", "1, p=2",
             "**<dict>, **<dict>", "1, **{'q': <any>}", "*<any>"]
BASES = ["", "", "", "list", "dict", "int", "str", "Exception", "tuple", "set", "float", "bytes",
         "frozenset", "complex", "bytearray", "ValueError", "bool",
         "object", "type", "range"]
OPERATORS = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", "==", "<", "in", "and",
             "is"]
# Special methods: name, parameters, what they give.
SPECIAL = [
    ("__eq__", "self, other", ["True", "NotImplemented", "other is self", "[]"]),
    ("__ne__", "self, other", ["'ne'", "NotImplemented"]),
    ("__lt__", "self, other", ["True", "NotImplemented", "1 / 0"]),
    ("__le__", "self, other", ["NotImplemented", "'le'"]),
    ("__gt__", "self, other", ["()", "NotImplemented"]), ("__ge__", "self, other", ["1"]),
    ("__hash__", "self", ["7", "'x'", "2**70", "-1"]),
    ("__bool__", "self", ["False", "5", "1 / 0", "True"]), ("__len__", "self",
                                                            ["3", "-1", "'x'", "0", "2**70"]),
                                                            ("__length_hint__", "self", ["2", "-1", "'x'"]),
    ("__getitem__", "self, key", ["[10, 20, 30][key]", "[key][key == 3]", "[(key, type(key).__name__)][key == 3]"]),
    ("__setitem__", "self, key, value", ["show('set', key, value)"]),
    ("__delitem__", "self, key", ["show('del', key)"]), ("__contains__", "self, x",
                                                         ["x == 1", "'yes'", "[]"]),
                                                         ("__missing__", "self, key", ["('missing', key)"]),
    ("__iter__", "self", ["iter([1, 2])", "5", "(k for k in 'ab')", "self"]),
    ("__next__", "self", ["next(NUMBERS)", "5 / 0"]),
    ("__reversed__", "self", ["'reversed'", "iter([9])"]), ("__call__", "self, *a, **k", ["(a, k)", "a"]),
    ("__repr__", "self", ["'shown'", "5", "f'<{self.kind}>'"]),
    ("__str__", "self", ["'text'", "None", "repr(1)"]), ("__format__", "self, spec",
                                                         ["'<' + spec + '>'", "4"]),
                                                         ("__bytes__", "self", ["b'by'", "'no'"]),
    ("__int__", "self", ["4", "1.5", "True"]), ("__float__", "self", ["1.5", "1", "'f'"]),
    ("__complex__", "self", ["1j", "2"]),
    ("__index__", "self", ["2", "'x'", "True", "-1"]), ("__round__", "self, n=None", ["('round', n)"]),
    ("__trunc__", "self", ["6"]),
    ("__abs__", "self", ["'abs'"]), ("__neg__", "self", ["'neg'"]), ("__pos__", "self", ["+1"]),
    ("__invert__", "self", ["~0"]),
    ("__add__", "self, other", ["('add', other)", "NotImplemented"]),
    ("__radd__", "self, other", ["('radd', other)", "NotImplemented"]),
    ("__iadd__", "self, other", ["'iadd'", "NotImplemented", "self"]),
    ("__sub__", "self, other", ["NotImplemented", "'sub'"]), ("__rsub__", "self, other", ["'rsub'"]),
    ("__mul__", "self, other", ["NotImplemented", "'mul'"]), ("__rmul__", "self, other", ["'rmul'"]),
    ("__imul__", "self, other", ["NotImplemented"]),
    ("__truediv__", "self, other", ["'truediv'"]), ("__floordiv__", "self, other", ["other"]),
    ("__mod__", "self, other", ["'mod'", "NotImplemented"]),
    ("__rmod__", "self, other", ["'rmod'"]), ("__divmod__", "self, other", ["'divmod'"]),
    ("__pow__", "self, other, m=None", ["('pow', other, m)"]),
    ("__rpow__", "self, other", ["'rpow'"]), ("__and__", "self, other", ["'and'"]),
    ("__or__", "self, other", ["'or'", "NotImplemented"]),
    ("__ror__", "self, other", ["'ror'"]), ("__xor__", "self, other", ["'xor'"]),
    ("__lshift__", "self, other", ["'lshift'"]), ("__rrshift__", "self, other", ["'rrshift'"]),
    ("__matmul__", "self, other", ["'matmul'"]), ("__getattr__", "self, name",
                                                  ["name", "NAMES[name]", "super().__getattr__(name)"]),
    ("__getattribute__", "self, name", ["object.__getattribute__(self, name)", "'always ' + name"]),
    ("__setattr__", "self, name, value", ["show('setattr', name, value)",
                                          "object.__setattr__(self, name, value)"]),
                                          ("__delattr__", "self, name", ["show('delattr', name)"]),
    ("__enter__", "self", ["'entered'", "self"]), ("__exit__", "self, *a",
                                                   ["show('exit', a[0])", "True", "a[0] is None", "[1]"]),
                                                   ("__dir__", "self", ["['z', 'a']", "5"]),
    ("__init__", "self, *a", ["show('init', a)", "None", "5", "setattr(self, 'x', a)"]),
    ("__instancecheck__", "self, other", ["True"]),
    ("__reduce__", "self", ["(int, (5,))"]), ("__sizeof__", "self", ["5"]),
    ("__copy__", "self", ["'copied'"]), ("__fspath__", "self", ["'path'"]),
    ("__buffer__", "self, flags", ["memoryview(b'buf')", "5"]),
    ("__match_args__", None, ["('kind',)", "('x', 'y')", "5"]),
    ("__get__", "self, made, owner", ["('get', made is None)"]),
    ("__set__", "self, made, value", ["show('stored', value)"]),
    ("__delete__", "self, made", ["show('deleted')"]),
]
USES = ["show(type(made).__name__, isinstance(made, (list, int)))", "show(made {binary} <any>)",
        "show(<any> {binary} made)", "show(len(made))",
        "show(made)", "show(bool(made))", "show(list(made))", "show(made[0])", "show(made[1:2])",
        "made[0] = <any>", "del made[0]", "show(made.prop)",
        "made.prop = <any>; show(made.prop)", "del made.prop", "show(made.make(1))",
        "show(made.fixed(<any>))", "show(made.missing)", "show(made(<any>, k=1))",
        "show('%d' % made, '%s' % made)", "show(f'{made:>5}')", "show(hash(made) == hash(made))",
        "show([0, 1, 2][made])", "show(-made)", "show(+made, ~made, abs(made))",
        "made.extra = 1; show(made.extra)", "show(made == made, made != made)", "show(1 in made)",
        "made += <any>; show(made)", "made *= 2; show(made)",
        "show(range(made))", "show(int(made), float(made))", "show(complex(made))", "show(made.kind)",
        "show(sorted([made, made]) is not None)", "del made.kind",
        "show(type(made).__mro__)", "show(made.who())", "show(type(made).who(made))",
        "show(round(made), round(made, 1))", "show(divmod(made, 2), pow(made, 2))",
        "show(made < <any>, made >= <any>)", "show(<any> < made)", "show(reversed(made))",
        "show(next(made))", "show(next(iter(made)))", "show(str(made), repr(made))",
        "show(bytes(made))", "show(getattr(made, 'x', 'none'))", "show(vars(made))",
        "made.x = <any>; show(made.x, made.__dict__)", "show(made.slot)",
        "made.slot = <any>; show(made.slot); del made.slot; show(made.slot)", "show(made.lazy, made.lazy)",
        "made.checked = <any>", "show(made.checked)",
        "show(isinstance(5, made))", "show(type(made).kind, type(made).__doc__, type(made).__module__)",
        "show(type(made)[int])", "a, *b = made; show(a, b)",
        "with made as got: show(got)", "with made: raise KeyError('in with')",
        "show(dir(made)[:2] and len(made.__class__.__bases__))", "for k in made: show(k)",
        "show(made <= made, made > 1)", "show(max(made, made) is made)",
        "show('{!r:>9}|{.kind}'.format(made, made))", "show({made: 1}[made])",
        "show(made @ 1, made << 1, 5 >> made)",
        "show([*made], {**made})", "show(made.copy())", "show(made and 1, made or 2, not made)",
        "show(sum([made, made]))", "show(type(made)(made) == made)",
        "show(delattr(made, 'x'))", "show(type(made).prop)", "show(memoryview(made).tolist())",
        "show(issubclass(type(made), (dict, Exception)), type(type(made)))",
        "match made:\n    case {name}(1): show('positional')\n    case {name}(kind=k): show('kind', k)\n    case _: show('no')",
        "match made:\n    case {name}(a, b): show(a, b)\n    case [*a]: show('sequence', a)\n    case {**a}: show('mapping', a)\n    case _: show('no')"]


class Definitions(Expressions):
    """Functions, generators, coroutines and classes. `block`, `guarded` and `statement` are the statements' own."""

    def __init__(self, seed):
        super().__init__(seed)
        self.classes = []

    def scope(self, parameters):
        """A function sees its own parameters and what it assigns; the names outside are kept for afterwards."""
        outer, self.names = self.names, {}
        for part in parameters.split(", "):
            name = part.split("=")[0].split(":")[0].strip("*/ ")
            if name:
                self.remember(name, "any")
        return outer

    def function(self, depth, context):
        name = self.fresh("f")
        parameters = self.pick(PARAMETERS)
        outer = self.scope(parameters)
        header = f"def {name}({self.fill(parameters, 1)}){self.pick(['', '', ' -> int'])}:"
        body = self.block(depth, {"function"})
        if self.chance(0.2):
            body.insert(0, "    'What it does.'")
        if self.chance(0.3):
            body += self.closure()
        body.append(f"    return {self.expression('any', 1)}")
        self.names = outer
        self.functions.append(name)
        decorator = [self.pick(["@staticmethod", "@(lambda f: f)", "@twice",
                                "@traced('t')"])] if self.chance(0.12) else []
        return [*decorator, header, *body, *self.guarded([f"show({name}({self.fill(self.pick(ARGUMENTS), 1)}))"]),
                *(self.guarded([f"show({name}.{self.pick(['__name__', '__doc__', '__defaults__', '__kwdefaults__', '__annotations__', '__code__.co_varnames'])})"])
                  if self.chance(0.2) else [])]

    def closure(self):
        """Statements of a function that hold a cell, and a call or two of what was made."""
        cell = self.fresh("n")
        lines = self.pick([
            [f"{cell} = 0", "def inner(x=1):", f"    nonlocal {cell}", f"    {cell} += x",
             f"    return ({cell}, x, {self.value('plain')})", "inner()", "show(inner(2))"],
            [f"{cell} = [lambda: k for k in range(3)]", f"show([w() for w in {cell}])",
             f"{cell} = [lambda k=k: k for k in range(3)]", f"show([w() for w in {cell}])"],
            ["def inner():", f"    return {cell}", *self.guarded(["show(inner())"]),
             f"{cell} = {self.value('plain')}", "show(inner())", f"del {cell}",
             *self.guarded(["show(inner())"])],
            [f"def inner({cell}):", "    def deeper():", f"        return [{cell} for _ in 'ab'], {cell}",
             "    return deeper", f"show(inner({self.value('plain')})())",
             "show(inner(1).__closure__[0].cell_contents)"],
            ["def inner():", f"    global G{cell}", f"    G{cell} = {self.value('plain')}",
             *self.guarded([f"show(G{cell})", "inner()", f"show(G{cell})"])],
            [f"{cell} = 1", "class Inner:", f"    held = {cell}", "    def method(self):",
             f"        return ({cell}, __class__.__name__)", f"{cell} = 2",
             "show(Inner.held, Inner().method())"],
        ])
        return ["    " + line for line in lines]

    def generator(self, depth, context):
        name = self.fresh("g")
        lines = [f"def {name}(n=2):", "    try:", "        for k in range(n):",
                 f"            got = yield k, {self.value('plain')}", "            show('got', got)"]
        if self.chance(0.5):
            inner = self.pick(["[7]", "'ab'", "range(2)", "5", "(x for x in (1, 2))", "echo()", "echo(2)",
                               f"{name}(1) if n > 1 else ()"])
            lines.append(f"        {self.pick(['', 'last = ', 'show((yield from (1, 2))); '])}yield from {inner}")
        if self.chance(0.5):
            lines += [f"    except {self.pick(['ValueError', 'KeyError', 'GeneratorExit', 'Exception'])} as error:", "        oops(error)",
                      f"        {self.pick(['yield 1', 'return 2', 'raise', 'raise KeyError(5) from error', 'raise StopIteration(3)', 'pass'])}"]
        lines += ["    finally:", "        show('finally')"]
        if self.chance(0.15):
            lines.append("        yield 'late'")
        lines += [f"    return {self.value('plain')}", f"made = {name}()"]
        uses = ["show(next(made))", "show(made.send(None))", "show(made.send(5))",
                "show(made.throw(ValueError('t')))", "show(made.close())", "show(list(made))",
                "show(next(made, 'end'))", "show(made.throw(KeyError))", "for k in made: show(k); break",
                "a, *b = made; show(a, b)", "show(made.throw(GeneratorExit))",
                "show(sum(1 for _ in made))", "show(0 in made)",
                "show(made.gi_running, made.gi_yieldfrom is None, made.gi_frame is None)", "show(dict(made))",
                "show([*made, *made])", "show(made.throw(StopIteration(1)))", "show(made.__name__, made)",
                f"show(list(zip(made, {name}())))", f"show(list(x for x in {name}(3)))",
                f"made = {name}(0)", f"made = {name}(1)", "made.throw('text')",
                "show(next(x for x in made if x))"]
        for use in self.random.sample(uses, 5):
            lines += self.guarded([use])
        return [*lines, "del made"]

    def coroutine(self, depth, context):
        name = self.fresh("a")
        step = self.pick(["show(await pause(1))", "async for k in ticks(2): show(k)",
                          "async with Gate() as got: show(got)",
                          f"show([k async for k in ticks({self.pick('012')})])",
                          "show({k: await pause(k) async for k in ticks(2) if k})",
                          "raise ValueError(await pause('v'))", "show(await 5)",
                          "show(sum([await pause(k) for k in (1, 2)]))"])
        lines = [f"async def {name}(p=1):", "    try:", f"        {step}",
                 f"        return await pause({self.value('plain')})", "    finally:", "        show('left')"]
        return [*lines, *self.guarded([f"show(drive({name}()))"])]

    def class_statement(self, depth, context):
        name = self.fresh("C")
        base = self.pick(BASES)
        if self.classes and self.chance(0.4):
            base = ", ".join(self.random.sample(self.classes,
                                                min(len(self.classes), self.pick([1, 1, 2, 3]))))
            base += self.pick(["", "", ", list", ", Exception", ", object"])
        keywords = self.pick([""] * 8 + ["metaclass=Meta", "flag=1", "metaclass=type",
                                         "metaclass=Meta, flag=2", "metaclass=len", "metaclass=Hooked"])
        arguments = ", ".join(part for part in (base, keywords) if part)
        allowed, self.walrus = self.walrus, False
        body = [f"    kind = {self.expression('plain', 2)}"]
        for special, parameters, results in self.random.sample(SPECIAL, self.pick([0, 1, 2, 2, 3])):
            result = self.pick(results)
            body += [f"    {special} = {result}"] if parameters is None else [f"    def {special}({parameters}):", f"        return {result}"]
        members = self.members()
        if base == "str":  # its characters lie where slots would: minipy refuses them, as CPython does for int
            members = [line for line in members if "__slots__" not in line]
        body += members
        self.walrus = allowed
        lines = [*([self.pick(["@marked", "@(lambda c: c)", "@traced('c')"])] if self.chance(0.1) else []),
                 f"class {name}{f'({arguments})' if arguments else ''}:", *body]
        made = self.fill(self.pick(["", "", "", "1", "[1]", "'ab'", "<any>", "<any>, <any>", "x=1",
                                    "'n', (), {}"]), 1)
        lines = [*self.guarded([*lines, f"made = {name}({made})"])[:-2], "except Exception as error:",
                 "    oops(error)", "else:"]
        for use in self.random.sample(USES, 5):
            filled = self.fill(use.replace("{binary}", self.pick(OPERATORS)).replace("{name}", name), 1)
            lines += ["    " + line for line in self.guarded(filled.split("\n"))]
        if depth == 0 and not context and base != "str":
            self.classes.append(name)
            lines = [f"{name} = object", *lines]
        return lines

    def members(self):
        forms = {
            ("@property", "def prop(self):", f"    return {self.value('plain')}"): 0.25,
            ("@property", "def prop(self):", "    return self.__dict__.get('_p', 'unset')", "@prop.setter",
             "def prop(self, value):", "    self.__dict__['_p'] = value",
             *self.pick([(), ("@prop.deleter", "def prop(self):", "    show('deleter')")])): 0.2,
            ("@classmethod", "def make(cls, *a):", "    return (cls.__name__, a)"): 0.25,
            ("@staticmethod", "def fixed(*a):", "    return a"): 0.2,
            ("def who(self):", f"    return ({self.value('plain')}, super().who() if hasattr(super(), 'who') else 'root')"): 0.3,
            ("def who(self):", f"    return [{self.value('int')}, super(__class__, self).__str__ is not None, __class__.__name__]"): 0.1,
            ("__slots__ = ('slot', 'other')",): 0.1,
            ("__slots__ = 'slot'",): 0.05,
            ("__slots__ = ('slot', '__dict__', 'kind')",): 0.03,
            ("lazy = Lazy(lambda self: len(type(self).__name__))",): 0.1,
            ("checked = Checked()",): 0.12,
            ("def __init_subclass__(cls, flag=None, **k):", "    show('subclass', cls.__name__, flag)",
             "    super().__init_subclass__(**k)"): 0.12,
            ("def __class_getitem__(cls, item):", "    return (cls.__name__, item)"): 0.1,
            ("def __new__(cls, *a):", "    show('new', len(a))",
             f"    return {self.pick(['super().__new__(cls)', 'super().__new__(cls, *a)', '5', 'object.__new__(cls)'])}"): 0.12,
            ("def __init__(self, *a, **k):", "    super().__init__(*a, **k)", "    self.x = a"): 0.2,
            ("for index in range(2):", "    locals()[f'field{index}'] = index"): 0.05,
            ("x: int = 5", "y: 'text'", "show(__qualname__, __annotations__)"): 0.08,
            ("class Nested:", "    deep = [kind for kind in 'ab']",
             "show(Nested.__qualname__, Nested.deep)"): 0.08,
            ("__eq__ = None",): 0.03, ("__hash__ = None",): 0.04, ("__iter__ = None",): 0.04,
            ("__contains__ = None",): 0.03, ("__add__ = 5",): 0.03,
            ("def method(self, *, k): return self.__private", "__private = 1",
             "show(sorted(n for n in locals() if 'private' in n))"): 0.06,
        }
        return ["    " + line for form, probability in forms.items() if self.chance(probability) for line in form]
