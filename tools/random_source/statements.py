"""Makes statements and whole programs. A statement is a list of lines; `context` tells which jumps may stand in it."""
from random_source.definitions import Definitions

SOURCES = ["range(3)", "[1, 2]", "'ab'", "{'k': 1}", "(0.5, None)", "enumerate('xy')", "zip([1, 2], 'ab')",
           "reversed([1, 2])", "sorted({3, 1})", "<it>", "(<any>, <any>)",
           "echo(2)", "{1: 2}.items()", "<list>[:4]", "iter([1, 2, 3])", "map(str, (1, 2))", "<any>",
           "b'ab'", "{<elem>}"]
TARGETS = ["a, b", "a, *b", "*a, b", "(a, b), c", "[a, [b, *c]]", "a, b, *c, d", "*a, = b", "a[0], b",
           "a = b", "(a), b", "*a, b, c", "a, (b, c), *d"]
AUGMENTED = ["+=", "-=", "*=", "/=", "//=", "%=", "|=", "&=", "^=", ">>=", "@=", "**=", "<<="]
# Patterns of every kind: literal, constant by name, capture, wildcard, group, sequence, mapping, class, or, as.
PATTERNS = ["1", "-1", "1.5", "1+2j", "'abc'", "b'abc'", "None", "True", "'a' 'bc'", "Kinds.NUMBER",
            "Kinds.TEXT", "[a, b]", "[a, *rest]", "(1, _)", "[]", "()", "(x,)", "[*_, last]",
            "[1, [2, *_], *more]", "a, b", "{'a': x}", "{'a': x, **rest}", "{}", "{1: int(n)}",
            "{'a': [x, *_], 'b': None}", "int(n)", "int()", "str() | bytes()",
            "float(v) if v > 0", "list()", "list([x, y])", "dict(k)", "tuple((a, b))", "Point(1, y)",
            "Point(x=0, y=y)", "Point(a, b, c)", "Point()", "bool(b)", "(1 | 2 | 3) as few",
            "[int() as first, *_]", "str(s) if s.isalpha()", "[(a, b), *_] | {'k': a, 'b': b}", "set()",
            "complex(real=r)", "int(real=1)", "[1 | 'x' as one, _]",
            "Point(x=[a, *_] as whole)", "object(no=1)", "frozenset() | range()", "{**whole}",
            "bytearray(b)", "{-1: a, None: b}", "((1) as b)", "[_, _]", "int(a, b)",
            "(str() | None) as maybe"]


class Statements(Definitions):
    """Programs: statements over what expressions and definitions make."""

    def __init__(self, seed):
        super().__init__(seed)
        self.forms = [(self.show, 24), (self.assign, 14), (self.augment, 6), (self.mutate, 8),
                      (self.choose, 5), (self.for_loop, 6), (self.while_loop, 4), (self.attempt, 7),
                      (self.jump, 4), (self.with_statement, 5), (self.match, 7), (self.delete, 3),
                      (self.unpack, 5), (self.function, 8), (self.class_statement, 9),
                      (self.generator, 5), (self.coroutine, 2), (self.chain_of_errors, 4), (self.group, 5),
                      (self.tries_in_function, 5), (self.scopes, 3), (self.assertion, 1)]

    # ---- lines
    def block(self, depth, context, count=None):
        lines = []
        for _ in range(count or self.random.randrange(1, 4)):
            lines += self.statement(depth + 1, context)
        return ["    " + line for line in lines]

    def guarded(self, lines):
        return ["try:", *("    " + line for line in lines), "except Exception as error:", "    oops(error)"]

    def statement(self, depth, context):
        if depth > 2:
            return self.pick([self.show, self.show, self.assign, self.jump, self.mutate])(depth, context)
        form = self.random.choices([form for form, _ in self.forms], [weight for _, weight in self.forms])[0]
        return form(depth, context)

    def program(self):
        return [self.guarded(self.statement(0, frozenset())) for _ in range(self.random.randrange(4, 10))]

    # ---- statements
    def show(self, depth, context):
        return [f"show({self.expression()})"]

    def assign(self, depth, context):
        kind = self.pick(["int", "float", "complex", "str", "bytes", "bytearray", "view", "tuple", "list",
                          "list", "dict", "dict", "set", "frozenset", "range", "slice", "iter", "func"])
        value = self.expression(kind)
        name = self.fresh("v")
        self.remember(name, kind)
        target = self.pick([name] * 6 + [f"{name}: int", f"a = {name}"])
        return [f"{name} = None", *self.guarded([f"{target} = keep({value})"])]

    def augment(self, depth, context):
        name, operator = self.any_name(), self.pick(AUGMENTED)
        value = self.value("k") if operator in ("*=", "**=", "<<=") else self.expression()
        if not any(name in names for names in self.names.values()):
            name, value = self.pick(["a", "a[0]", "a.x", "a[0:1]"]), self.value("k")
            return self.guarded([f"a = {self.expression('list')}", f"{name} {operator} {value}", "show(a)"])
        return self.guarded([f"{name} {operator} {value}", f"{name} = keep({name})", f"show({name})"])

    def mutate(self, depth, context):
        kind = self.pick(["list", "list", "dict", "dict", "set", "bytearray"])
        name = self.pick(self.names[kind]) if self.names.get(kind) else "a"
        lines = [] if name != "a" else [f"a = {self.expression(kind)}"]
        change = {"list": ["{}[<subscript>] = <it>", "{}[<n>] = <any>", "{}.append(<any>)",
                           "{}.insert(<n>, <any>)", "del {}[<subscript>]", "{}.sort(key=<f1>)",
                           "{}[<n>:<n>] = <it>",
                           "{}[::<n>] = <list>", "{}.extend(<it>)", "{}.pop(<n>)"],
                  "dict": ["{}[<hashable>] = <any>", "del {}[<hashable>]", "{}.update(<dict>)",
                           "{}.setdefault(<hashable>, <any>)", "{} |= <dict>", "{}.pop(<hashable>, 0)"],
                  "set": ["{}.add(<elem>)", "{} |= <set>", "{} -= <set>", "{}.discard(<elem>)",
                          "{} ^= <set>", "{} &= <set>", "{}.update(<range>)"],
                  "bytearray": ["{}[<n>] = <int>", "{}[<n>:<n>] = <bytes>", "{}.extend(<bytes>)",
                                "del {}[<subscript>]", "{}[::<n>] = <bytes>", "{} += <bin>",
                                "{}.append(<int>)"]}
        lines += [self.fill(self.pick(change[kind]).replace("{}", name), 1), f"{name} = keep({name})",
                  f"show({name})"]
        return self.guarded(lines)

    def choose(self, depth, context):
        lines = [f"if {self.expression('any', 1)}:", *self.block(depth, context)]
        if self.chance(0.3):
            lines += [f"elif {self.expression('bool', 1)}:", *self.block(depth, context, 1)]
        return [*lines, "else:", *self.block(depth, context)] if self.chance(0.7) else lines

    def for_loop(self, depth, context):
        variable = self.fresh("i")
        source = self.fill(self.pick(SOURCES), 1)
        self.remember(variable, "any")
        target = self.pick([variable] * 6 + [f"{variable}, b", f"{variable}, *b", f"a, {variable}"])
        lines = [f"{variable} = None", f"for {target} in first({source}):",
                 *self.block(depth, context | {"loop"})]
        return [*lines, "else:", *self.block(depth, context, 1)] if self.chance(0.3) else lines

    def while_loop(self, depth, context):
        counter = self.fresh("w")
        condition = self.pick([f"{counter} < 3", f"{counter} < 3 and {self.expression('any', 2)}",
                               f"(({counter}m := {counter}) < 2)", f"{counter} < 4 > 1"])
        lines = [f"{counter} = 0", f"while {condition}:", f"    {counter} += 1",
                 *self.block(depth, context | {"loop"})]
        return [*lines, "else:", *self.block(depth, context, 1)] if self.chance(0.4) else lines

    def jump(self, depth, context):
        jumps = [*(["break", "continue"] if "loop" in context else []),
                 *([f"return {self.expression('any', 1)}", "return"] if "function" in context else [])]
        if not jumps:
            return self.show(depth, context)
        if self.chance(0.6):
            return [f"if {self.expression('bool', 1)}:", f"    {self.pick(jumps)}"]
        return [self.pick(jumps)]

    def attempt(self, depth, context):
        lines = ["try:", *self.block(depth, context)]
        if self.chance(0.5):
            lines.append(f"    raise {self.value('exception')}({self.pick([self.expression('plain', 2), '', '1, 2'])})")
        if self.chance(0.15):
            return [*lines, "finally:", *self.block(depth, context,
                                                    1)] if self.chance(0.5) else [*lines, "except:",
                                                                                  "    show('caught')"]
        if self.chance(0.5):
            caught = self.pick([self.value("exception"), f"({self.value('exception')}, {self.value('exception')})", self.expression("any", 2) if self.chance(0.3) else "LookupError"])
            lines += [f"except {caught} as error:", "    oops(error)", *self.block(depth, context, 1)]
        lines += ["except Exception as error:", "    oops(error)"]
        if self.chance(0.3):
            lines += ["    " + line for line in self.guarded([self.pick([f"raise {self.value('exception')}('second') from error", f"raise {self.value('exception')}('second')", "raise"])])]
            lines[-2:] = ["    except Exception as other:", "        oops(other)"]
        if self.chance(0.3):
            lines += ["else:", *self.block(depth, context, 1)]
        if self.chance(0.3):
            lines += ["finally:", *self.block(depth, context, 1)]
        return lines

    def with_statement(self, depth, context):
        one, other = (self.pick(["Gate()", "Gate()", f"Gate('{self.pick(['swallow', 'enter', 'exit', 'change'])}')", "held()", "held('again')", "<any>", "memoryview(b'ab')"]) for _ in "ab")
        head = self.fill(self.pick([f"with {one}:", f"with {one} as a:", f"with {one} as a, {other} as b:",
                                    f"with ({one} as a, {other}):", f"with {one} as (a, b):",
                                    f"with {one} as a, held() as b:"]), 1)
        lines = [head, *self.block(depth, context, 1)]
        if self.chance(0.4):
            lines.append(f"    raise {self.value('exception')}('within')")
        return self.guarded(lines)

    def match(self, depth, context):
        subject = self.pick([self.expression("any", 1), self.expression("list", 1),
                             self.expression("tuple", 1), self.expression("dict", 1),
                             self.expression("num", 1),
                             "Point(<i>, <any>)", "Point(0, <list>)", "<any>, <any>",
                             "{'a': <any>, 'b': <none>}", "[<int>, <any>]", "<str>"])
        lines = [f"match {self.fill(subject, 1)}:"]
        for pattern in self.random.sample(PATTERNS, self.pick([2, 3, 4, 6])):
            guard = f" if {self.expression('any', 2)}" if " if " not in pattern and self.chance(0.12) else ""
            lines += [f"    case {pattern}{guard}:", f"        show({pattern!r}, bound(locals()))"]
            lines += ["        " + line for line in self.jump(depth, context)] if self.chance(0.1) else []
        return self.guarded([*lines, "    case other:", "        show('other', other)"])

    def delete(self, depth, context):
        return self.guarded([self.fill(line, 1) for line in self.pick([
            ["a = b = <list>", "del a[0], b[<n>]", "show(b)"], ["a = <any>", "del a", "show(a)"],
            ["a = <dict>", "del a['a'], a[1]", "show(a)"], ["a, b = 1, 2", "del (a, b)", "show(b)"],
            ["a = <any>", "del a.x"], ["a = <list>", "del a[<n>:<n>], a[::2]", "show(a)"],
            ["a = [<list>, <list>]", "del a[0][0], a[1][:1]", "show(a)"], ["del no_such"],
            ["a = <any>", "del a[<subscript>]", "show(a)"]])])

    def unpack(self, depth, context):
        target = self.pick(TARGETS)
        source = self.pick(["<any>", "<it>", "[<any>, <any>]", "(<tuple>, <any>)", "<it>, <it>",
                            "*<it>, <any>", "[<any>, [<any>, <any>]]", "<str>", "1, (2, 3), 4, 5"])
        return self.guarded(["a = b = c = d = [0, 1]", self.fill(f"{target} = {source}", 1),
                             "show(a, b, c, d)"])

    def assertion(self, depth, context):
        return self.guarded([f"assert {self.expression('any', 1)}, {self.expression('plain', 1)}"])

    def chain_of_errors(self, depth, context):
        first, second, third = (self.value("exception") for _ in range(3))
        return self.guarded(self.pick([
            ["try:", f"    raise {first}('one')", f"except {first} as one:",
             f"    raise {second}('two') from {self.pick(['one', 'None', 'KeyError(3)', 'KeyError', '5'])}"],
            ["try:", "    try:", f"        {self.expression()}", f"        raise {first}", "    finally:",
             f"        raise {second}('two')", f"except {third} as found:", "    oops(found)", "    raise"],
            [f"made = {first}('n', 1)", "made.add_note('a note')", f"made.add_note({self.value('plain')})",
             "raise made"],
            ["try:", f"    raise {first}", "except Exception as one:", "    try:",
             f"        raise {second}('two')", "    except Exception as two:",
             "        two.__context__ = None",
             f"        {self.pick(['raise one', 'raise two from one', 'raise', 'raise two.with_traceback(None)'])}"],
            [f"class Own({first}):", "    def __str__(self):",
             f"        return {self.pick([repr('own text'), 'str(self.args)', '5'])}",
             f"raise Own({self.expression('plain', 2)}, 1)"],
            ["try:", f"    raise {first}(1)", f"except {second}:", "    show('second')",
             f"except ({first}, {third}) as error:", "    show(error.args)", "    del error", "else:",
             "    show('else')",
             "finally:", "    show('finally')", "show(error)"],
            [f"raise {self.expression('any', 1)}"]]))

    def group(self, depth, context):
        leaves = [f"{self.value('exception')}({k})" for k in range(self.random.randrange(1, 5))]
        if self.chance(0.4):
            leaves[0] = f"ExceptionGroup('inner', [{leaves[0]}, TypeError('t')])"
        kind = self.pick(["ExceptionGroup"] * 4 + ["BaseExceptionGroup", "OwnGroup"])
        lines = ["try:", f"    raise {kind}({self.pick([repr('many')] * 6 + ['5'])}, {self.pick(['[', '['])}{', '.join(leaves)}])"]
        if self.chance(0.1):
            lines[1] = f"    raise {leaves[-1]}"
        for handler in self.random.sample(["ValueError", "TypeError", "(KeyError, IndexError)", "OSError",
                                           "LookupError", "Exception",
                                           "ExceptionGroup" if self.chance(0.2) else "EOFError"],
                                           self.pick([1, 1, 2, 3])):
            body = self.pick(["show('handled')", "raise", "raise KeyError('new')",
                              "raise KeyError('new') from error", "show(error.split(TypeError))",
                              "show(error.subgroup(lambda e: e.args))", "show(error.message)"])
            lines += [f"except* {handler} as error:", "    oops(error)", f"    {body}"]
        lines += ["else:", "    show('else')"] if self.chance(0.3) else []
        return self.guarded([*lines, *(["finally:", "    show('finally')"] if self.chance(0.3) else [])])

    def tries_in_function(self, depth, context):
        """Jumps out of try statements, in all their orders."""
        name = self.fresh("t")
        jump = ["return 1", "break", "continue", "raise KeyError('k')", "show('pass')", "x = 1 / 0",
                "yield 5" if self.chance(0.1) else "return n", "pass"]
        lines = [f"def {name}(n=0):", "    for n in range(2):" if self.chance(0.7) else "    while n < 2:",
                 "        n += 1", "        try:"]
        lines += ["            with Gate():", f"                {self.pick(jump)}"] if self.chance(0.3) else ["            try:", f"                {self.pick(jump)}", "            finally:", f"                {self.pick(jump)}"] if self.chance(0.4) else [f"            {self.pick(jump)}"]
        if self.chance(0.6):
            lines += [f"        except {self.pick(['KeyError', 'ZeroDivisionError', 'Exception'])} as error:", "            oops(error)", f"            {self.pick(jump)}"]
            lines += ["        else:", f"            {self.pick(jump)}"] if self.chance(0.4) else []
        lines += ["        finally:", "            show('finally', n)", f"            {self.pick(jump)}"]
        lines += ["    else:", "        show('loop ended')"] if self.chance(0.4) else []
        return [*lines, "    return 'end'", *self.guarded([f"made = {name}()",
                                                           "show(made if not hasattr(made, 'send') else list(made))"])]

    def scopes(self, depth, context):
        name = self.fresh("s")
        return self.guarded(self.pick([
            [f"{name} = 1", f"def use():", f"    global {name}", f"    {name} += {self.value('int')}",
             f"    return {name}", f"show(use(), {name})"],
            ["def use():", f"    show({name})", f"    {name} = 1", "use()"],
            [f"def use({name}):", "    def inner():", f"        nonlocal {name}",
             f"        {name} = [{name}]", "    inner()", "    inner()", f"    return {name}",
             f"show(use({self.expression('plain', 1)}))"],
            [f"{name} = 'module'", "class Use:", f"    {name} = {name} + '!'",
             f"    seen = [{name} for _ in 'a']", f"    def get(self): return {name}",
             f"show(Use.{name}, Use.seen, Use().get())"],
            ["def use():", "    a = 1", "    def inner(b=2): return sorted(locals())",
             "    return inner(), sorted(locals())", "show(use())"],
            [f"show([{name} := k for k in range(3)], {name})",
             f"show(any(({name} := k) > 1 for k in [1, 2, 3]), {name})"],
            [f"exec('{name} = 5; show({name})')", f"show({name})"],
            ["def use(*, a=[]):", "    a.append(len(a))", "    return a", "use()", "show(use(), use())"]]))
