#!/usr/bin/env python3
"""Runs random programs under minipy and under CPython 3.13 and reports where they differ.

usage: random_programs.py --oracle python3.13 [--binary build/release/minipy] [--count N] [--seed S]
                          [--batch B] [--keep FOLDER]

A program is made from its seed alone, so a report can be repeated: --seed S --count 1 --show prints
it. Programs hold expressions over all built-in types, statements with control flow, exceptions,
closures, generators and classes; each prints what it works out, and every error's type and text.
Some hundred programs run in one process each (--batch), each in a namespace of its own. A program
that differs is run again alone, without the statements that do not matter.
"""
import argparse
import os
import pathlib
import random
import subprocess
import sys
import tempfile

INTS = ["0", "1", "-1", "2", "3", "7", "10", "-5", "255", "256", "2**31", "2**63", "-2**63", "2**64+1",
        "10**20", "-10**20", "True", "False"]
FLOATS = ["0.0", "-0.0", "1.0", "0.5", "-2.5", "1e16", "1e-7", "3.14159", "1e308", "float('inf')", "float('nan')",
          "123456.789", "2.675"]
COMPLEXES = ["1j", "2+3j", "-0j", "complex(0.0, -0.0)", "1e3-2j"]
STRS = ["''", "'a'", "'abc'", "'Hello World'", "'  pad '", "'ÄÖü'", "'ß'", "'😀x'", "'a,b,,c'", "'12'", "'-7'", "'x\\ny'",
        "'%s-%d'", "'{}:{}'", "'ab' * 3", "'\\x00z'", "'aAbB'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'1 2'", "bytearray(b'xyz')", "bytearray()"]
LISTS = ["[]", "[1]", "[1, 2, 3]", "[3, 1, 2]", "['b', 'a']", "[[1], [2]]", "list(range(5))", "[1, 'a', None]",
         "[0.5, 1, True]"]
TUPLES = ["()", "(1,)", "(1, 2)", "(1, 'a')", "((1, 2), 3)", "tuple('ab')"]
DICTS = ["{}", "{1: 2}", "{'a': 1, 'b': 2}", "{(1, 2): [3]}", "dict(x=1)", "{1: 'one', True: 'yes', 1.0: 'f'}"]
SETS = ["set()", "{1}", "{1, 2, 3}", "frozenset()", "frozenset({1, 2})", "{2, 3}"]
OTHERS = ["None", "range(5)", "range(10, 0, -3)", "range(0)", "slice(1, 2)", "slice(None)", "...", "NotImplemented",
          "int", "str", "len", "print", "Exception", "ValueError('v')", "type", "object", "memoryview(b'abc')"]
POOLS = [INTS, INTS, FLOATS, COMPLEXES, STRS, STRS, BYTES, LISTS, LISTS, TUPLES, DICTS, SETS, OTHERS]
BINARY = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", "==", "!=", "<", "<=", ">", ">=", "in",
          "not in", "and", "or"]
SMALL_BINARY = ["+", "-", "*", "%", "==", "<", "and", "or", "&", "|"]
UNARY = ["-", "+", "~", "not "]
METHODS = {
    "str": ["upper()", "lower()", "title()", "strip()", "split()", "split(',')", "join(['x', 'y'])", "find('b')",
            "replace('a', 'Z')", "center(9, '*')", "zfill(6)", "count('a')", "encode()", "isalpha()", "isdigit()",
            "swapcase()", "partition(',')", "rpartition('b')", "format(1, 2)", "startswith('a')", "casefold()",
            "expandtabs()", "splitlines()", "rjust(8)", "index('b')", "capitalize()", "isidentifier()", "rsplit(',', 1)",
            "translate({97: 'q'})", "removeprefix('a')", "isspace()", "isupper()", "rfind('l')", "encode('utf-16')",
            "encode('ascii', 'replace')", "encode('latin-1', 'ignore')"],
    "bytes": ["upper()", "hex()", "decode()", "split()", "find(b'b')", "replace(b'a', b'Z')", "count(b'a')",
              "startswith(b'a')", "join([b'1', b'2'])", "strip()", "isalpha()", "zfill(5)", "center(7)", "partition(b'b')",
              "decode('latin-1')", "title()", "hex('-')", "splitlines()", "rjust(5, b'.')", "decode('ascii', 'replace')"],
    "list": ["copy()", "count(1)", "index(2)", "pop()", "append(4)", "reverse()", "sort()", "extend((1, 2))", "insert(1, 9)",
             "remove(1)", "clear()", "pop(0)", "sort(reverse=True)", "sort(key=str)", "index(9)", "__len__()",
             "__contains__(1)", "__iadd__([5])", "insert(-1, 0)", "pop(7)"],
    "tuple": ["count(1)", "index(2)", "__len__()", "__add__((1,))", "index('z')"],
    "dict": ["keys()", "values()", "items()", "get(1)", "get('q', 0)", "pop(1)", "popitem()", "setdefault('k', 5)", "copy()",
             "update({5: 6})", "clear()", "pop('q', None)", "__contains__('a')", "fromkeys('ab', 0)", "__or__({9: 9})",
             "pop('zz')", "update(a=3)", "__getitem__('a')"],
    "set": ["add(5)", "union([7])", "intersection({1, 2})", "difference({1})", "issubset({1, 2, 3})", "copy()", "discard(1)",
            "remove(9)", "pop()", "symmetric_difference([1, 9])", "isdisjoint([8])", "update([4])", "issuperset({1})",
            "intersection_update([1])"],
    "int": ["bit_length()", "to_bytes(2, 'big')", "conjugate()", "as_integer_ratio()", "bit_count()", "__index__()",
            "to_bytes(8, 'little', signed=True)", "is_integer()", "real", "__floordiv__(2)", "__rsub__(5)", "__bool__()"],
    "float": ["is_integer()", "hex()", "as_integer_ratio()", "conjugate()", "__round__()", "__trunc__()", "real",
              "__floordiv__(2)", "__divmod__(0.3)", "__int__()"],
}
METHOD_POOLS = {"str": STRS, "bytes": BYTES, "list": LISTS, "tuple": TUPLES, "dict": DICTS, "set": SETS, "int": INTS,
                "float": FLOATS}
CALLS = ["len({0})", "repr({0})", "str({0})", "bool({0})", "list({0})", "tuple({0})", "sorted({0})", "sum({0})", "min({0})",
         "max({0})", "abs({0})", "round({0})", "round({0}, {1})", "divmod({0}, {1})", "pow({0}, {1})", "int({0})", "float({0})",
         "hash({0}) == hash({1})", "isinstance({0}, int)", "type({0})", "enumerate({0})", "list(zip({0}, {1}))",
         "list(map(str, {0}))", "list(filter(None, {0}))", "reversed({0})", "any({0})", "all({0})", "chr({0})", "ord({0})",
         "hex({0})", "bin({0})", "oct({0})", "format({0}, {1})", "set({0}) == set({1})", "dict({0})", "iter({0})", "next(iter({0}))",
         "callable({0})", "complex({0})", "bytes({0})", "bytearray({0})", "range({0})", "slice({0}, {1})", "ascii({0})",
         "'%s' % ({0},)", "'%r|%5s' % ({0}, {1})", "'{{:>8}}'.format({0})", "'{{!r}}'.format({0})", "f'{{{0}!r:>6}}'",
         "int({0}, {1})", "str({0}, 'utf-8')", "frozenset({0}) <= frozenset({1})", "getattr({0}, 'real')", "memoryview({0})",
         "list(reversed({0}))", "sorted({0}, key=repr)", "max({0}, key=repr)", "list({0}.items())", "pow({0}, {1}, 7)",
         "issubclass({0}, {1})", "zip({0}, {1}, strict=True)"]
SPECS = ["'>6'", "'<6'", "'^7'", "'06d'", "'.2f'", "'x'", "'#b'", "'e'", "'g'", "'%'", "','", "'+'", "'s'", "'.3'", "'c'", "'_x'",
         "'*^9'", "'=+8'", "'n'", "'.0f'", "'010.3f'", "'z.1f'"]
SUBSCRIPTS = ["0", "-1", "1:", ":2", "::-1", "::2", "5", "'a'", "1.5", "None", "2**70", "-3:3", "(1, 2)", "True", "::0"]
EXCEPTIONS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "AttributeError", "StopIteration",
              "Exception", "ArithmeticError", "LookupError", "RuntimeError"]


class Maker:
    """Makes one program from one seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = []
        self.lists = []
        self.functions = []
        self.counter = 0

    def pick(self, choices):
        return self.random.choice(choices)

    def chance(self, probability):
        return self.random.random() < probability

    def fresh(self, prefix):
        self.counter += 1
        return f"{prefix}{self.counter}"

    # ---- expressions
    def atom(self):
        if self.names and self.chance(0.35):
            return self.pick(self.names)
        return self.pick(self.pick(POOLS))

    def small_int(self):
        return self.pick(["0", "1", "2", "3", "-1", "5"])

    def expression(self, depth=0):
        roll = self.random.random()
        if depth > 2 or roll < 0.22:
            return self.atom()
        if roll < 0.44:
            operator = self.pick(BINARY)
            left = self.expression(depth + 1)
            right = self.expression(depth + 1)
            if operator in ("**", "<<"):
                left, right = self.pick(INTS[:10] + FLOATS), self.small_int()
            if operator == "*" and self.chance(0.8):
                right = self.small_int()
            return f"({left} {operator} {right})"
        if roll < 0.49:
            return f"({self.pick(UNARY)}{self.expression(depth + 1)})"
        if roll < 0.64:
            return self.method_call(depth)
        if roll < 0.80:
            return self.call(depth)
        if roll < 0.88:
            return f"{self.wrapped(depth)}[{self.pick(SUBSCRIPTS)}]"
        if roll < 0.92:
            return f"({self.expression(depth + 1)} if {self.expression(depth + 1)} else {self.expression(depth + 1)})"
        if roll < 0.96:
            return self.comprehension(depth)
        if self.functions and self.chance(0.6):
            arguments = ", ".join(self.expression(depth + 1) for _ in range(self.random.randrange(3)))
            return f"{self.pick(self.functions)}({arguments})"
        return self.pick(["[{0}, {1}]", "({0}, {1})", "{{{0}: {1}}}", "{{{0}, {1}}}", "[*{0}]", "(lambda v: (v, {0}))({1})",
                          "({0} is {0})", "f'{{{0}}}|{{{1}!r}}'"]).format(self.expression(depth + 1),
                                                                          self.expression(depth + 1))

    def wrapped(self, depth):
        return f"({self.expression(depth + 1)})"

    def method_call(self, depth):
        kind = self.pick(list(METHODS))
        target = self.pick(METHOD_POOLS[kind])
        return f"({target}).{self.pick(METHODS[kind])}"

    def call(self, depth):
        form = self.pick(CALLS)
        first = self.expression(depth + 1)
        second = self.pick(SPECS) if form.startswith("format(") else self.expression(depth + 1)
        if form.startswith(("pow(", "range(", "bytes(", "bytearray(", "list(", "divmod(")):
            first = self.pick(INTS[:9] + LISTS + STRS[:5] + BYTES)
            second = self.small_int()
        if form.startswith("f'"):
            first = self.pick(INTS[:9] + ["1.5", "2.5"])
        return form.format(first, second)

    def comprehension(self, depth):
        variable = self.fresh("c")
        source = self.pick(LISTS + TUPLES + STRS[:6] + ["range(4)", "{1: 2}"])
        body = self.pick([variable, f"{variable} * 2", f"str({variable})", f"({variable}, {self.atom()})"])
        condition = self.pick(["", "", f" if {variable}", f" if {variable} != 1"])
        form = self.pick(["[{} for {} in {}{}]", "tuple({} for {} in {}{})", "sorted({{repr({}) for {} in {}{}}})",
                          "{{repr({}): 0 for {} in {}{}}}"])
        return form.format(body, variable, source, condition)

    # ---- statements
    def statements(self, count, depth=0, inside=""):
        lines = []
        for _ in range(count):
            lines += self.statement(depth, inside)
        return lines

    def block(self, depth, inside, count=None):
        lines = self.statements(count or self.random.randrange(1, 4), depth + 1, inside)
        return ["    " + line for line in lines]

    def statement(self, depth, inside):
        roll = self.random.random()
        if depth > 2 or roll < 0.30:
            return [f"show({self.expression()})"]
        if roll < 0.44:
            name = self.fresh("v")
            line = f"{name} = {self.expression()}"
            self.names.append(name)
            return [f"{name} = None", *self.guarded([line])]
        if roll < 0.50 and self.names:
            name = self.pick(self.names)
            operator = self.pick(["+=", "-=", "*=", "|=", "&=", "//=", "%="])
            value = self.small_int() if operator == "*=" else self.expression()
            return self.guarded([f"{name} {operator} {value}"])
        if roll < 0.58:
            return [f"if {self.expression(1)}:", *self.block(depth, inside), "else:", *self.block(depth, inside)]
        if roll < 0.66:
            return self.loop(depth, inside)
        if roll < 0.76:
            return self.attempt(depth, inside)
        if roll < 0.84:
            return self.function(depth)
        if roll < 0.90:
            return self.class_statement(depth)
        if roll < 0.94:
            return self.generator(depth)
        if roll < 0.97:
            return self.match(depth, inside)
        if inside == "loop":
            return [self.pick(["break", "continue"])]
        if inside == "function":
            return [f"return {self.expression(1)}"]
        return self.guarded([f"{self.pick(['a, b', 'a, *b', '*a, b', '(a, b), c'])} = {self.expression()}", "show(a, b)"])

    def guarded(self, lines):
        return ["try:", *("    " + line for line in lines), "except Exception as error:", "    oops(error)"]

    def loop(self, depth, inside):
        if self.chance(0.25):
            counter = self.fresh("w")
            return [f"{counter} = 0", f"while {counter} < 3:", f"    {counter} += 1", *self.block(depth, "loop"),
                    *(["else:", *self.block(depth, inside, 1)] if self.chance(0.4) else [])]
        variable = self.fresh("i")
        source = self.pick(["range(3)", "[1, 2]", "'ab'", "{'k': 1}", "(0.5, None)", "enumerate('xy')", "zip([1, 2], 'ab')",
                            "reversed([1, 2])", "sorted({3, 1})"])
        self.names.append(variable)
        lines = [f"{variable} = None", f"for {variable} in {source}:", *self.block(depth, "loop"),
                 *(["else:", *self.block(depth, inside, 1)] if self.chance(0.3) else [])]
        return lines

    def attempt(self, depth, inside):
        lines = ["try:", *self.block(depth, inside)]
        if self.chance(0.5):
            lines.append(f"    raise {self.pick(EXCEPTIONS)}({self.pick(STRS)})")
        if self.chance(0.5):
            lines += [f"except {self.pick(EXCEPTIONS)} as error:", "    oops(error)", *self.block(depth, inside, 1)]
        lines += ["except Exception as error:", "    oops(error)"]
        if self.chance(0.3):
            lines += ["    try:", f"        raise {self.pick(EXCEPTIONS)}('second') from error", "    except Exception as other:",
                      "        oops(other, other.__cause__, other.__context__)"]
        if self.chance(0.3):
            lines += ["else:", *self.block(depth, inside, 1)]
        if self.chance(0.3):
            lines += ["finally:", *self.block(depth, "", 1)]
        return lines

    def function(self, depth):
        name = self.fresh("f")
        parameters = self.pick(["", "p", "p, q=2", "*p", "p=1, *q, r=3", "p, /, q=0", "**p", "*, p=5", "p, q"])
        outer, self.names = self.names, [w.strip("*") for w in
                                         (part.split("=")[0].strip() for part in parameters.split(",")) if w.strip("*/ ")]
        body = self.block(depth, "function")
        if self.chance(0.3):
            cell = self.fresh("n")
            body += [f"    {cell} = 0", "    def inner(x=1):", f"        nonlocal {cell}", f"        {cell} += 1",
                     f"        return ({cell}, x, {self.atom()})", "    inner()", "    show(inner(2))"]
        body.append(f"    return {self.expression(1)}")
        self.names = outer
        self.functions.append(name)
        arguments = self.pick(["", "1", "1, 2", "'a', q=3", "*[1, 2]", "**{'p': 1}", "p=1", "1, 2, 3"])
        return [f"def {name}({parameters}):", *body, *self.guarded([f"show({name}({arguments}))"])]

    def class_statement(self, depth):
        name = self.fresh("C")
        base = self.pick(["", "", "(list)", "(dict)", "(int)", "(str)", "(Exception)", "(tuple)", "(set)", "(float)"])
        special = self.pick([["__eq__", "self, other", "True"], ["__len__", "self", "3"], ["__getitem__", "self, key", "[10, 20, 30][key]"],
                             ["__call__", "self, *a", "a"], ["__add__", "self, other", "('add', other)"],
                             ["__radd__", "self, other", "('radd', other)"], ["__bool__", "self", "False"],
                             ["__contains__", "self, x", "x == 1"], ["__iter__", "self", "iter([1, 2])"],
                             ["__repr__", "self", "'shown'"], ["__str__", "self", "'text'"], ["__hash__", "self", "7"],
                             ["__lt__", "self, other", "True"], ["__getattr__", "self, name", "name"],
                             ["__format__", "self, spec", "'<' + spec + '>'"], ["__index__", "self", "2"],
                             ["__neg__", "self", "'neg'"], ["__enter__", "self", "'entered'"], ["__len__", "self", "-1"],
                             ["__bool__", "self", "5"], ["__index__", "self", "'x'"], ["__hash__", "self", "'x'"],
                             ["__iter__", "self", "5"], ["__repr__", "self", "5"], ["__le__", "self, other", "NotImplemented"],
                             ["__mul__", "self, other", "NotImplemented"], ["__rmul__", "self, other", "'rmul'"],
                             ["__iadd__", "self, other", "'iadd'"], ["__int__", "self", "4"], ["__float__", "self", "1.5"]])
        lines = [f"class {name}{base}:", f"    kind = {self.atom()}",
                 f"    def {special[0]}({special[1]}):", f"        return {special[2]}"]
        if self.chance(0.4):
            lines += ["    @property", "    def prop(self):", f"        return {self.atom()}"]
        if self.chance(0.3):
            lines += ["    @classmethod", "    def make(cls, *a):", "        return (cls.__name__, a)"]
        uses = ["show(type(made).__name__, isinstance(made, (list, int)))",
                f"show(made {self.pick(BINARY)} {self.atom()})", f"show({self.atom()} {self.pick(SMALL_BINARY)} made)",
                "show(len(made))", "show(repr(made) if 'object at' not in repr(made) else 'plain')", "show(bool(made))",
                "show(list(made))", "show(made[0])", "show(made.prop)", "show(made.make(1))", "show(made.missing)",
                "show(made())", "show('%d' % made)", "show(f'{made:>5}' if 'object at' not in str(made) else 'plain')",
                "show(hash(made) == hash(made))", "show([0, 1, 2][made])", "show(-made)", "made.extra = 1; show(made.extra)",
                "show(made == made, made != made)", "show(1 in made)", "made += 1; show(type(made).__name__)", "show(range(made))",
                "show(int(made), float(made))", "show(made.kind)", "show(sorted([made, made]) is not None)", "del made.kind"]
        lines += [*self.guarded([f"made = {name}({self.pick(['', '', '1', '[1]', repr('ab')])})"])[:2],
                  "except Exception as error:", "    oops(error)", "else:"]
        for use in self.random.sample(uses, 4):
            lines += ["    " + line for line in self.guarded([use])]
        return lines

    def generator(self, depth):
        name = self.fresh("g")
        lines = [f"def {name}(n=2):", "    try:", "        for k in range(n):", f"            got = yield k, {self.atom()}",
                 "            show('got', got)"]
        if self.chance(0.4):
            lines.append(f"        yield from {self.pick(['[7]', repr('ab'), 'range(2)', '5', '(x for x in (1, 2))'])}")
        if self.chance(0.5):
            lines += ["    except ValueError as error:", "        oops(error)", "        yield 'caught'"]
        lines += ["    finally:", "        show('finally')", f"    return {self.atom()}", f"made = {name}()"]
        for use in self.random.sample(["show(next(made))", "show(made.send(None))", "show(made.send(5))", "show(made.throw(ValueError('t')))",
                                       "show(made.close())", "show(list(made))", "show(next(made, 'end'))",
                                       "show(made.throw(KeyError))"], 4):
            lines += self.guarded([use])
        return lines + ["del made"]

    def match(self, depth, inside):
        subject = self.expression(1)
        cases = self.random.sample(["case 1:", "case 'abc':", "case [a, b]:", "case [a, *rest]:", "case {'a': x}:",
                                    "case int(n):", "case str() | bytes():", "case (1, _):", "case None:",
                                    "case [] | ():", "case float(v) if v > 0:", "case {'a': x, **rest}:", "case list():"], 3)
        lines = [f"match {subject}:"]
        for case in cases:
            lines += ["    " + case, f"        show({case!r})"]
        return [*self.guarded([*lines, "    case other:", "        show('other')"])]

    def program(self):
        lines = []
        for statement in (self.statement(0, "") for _ in range(self.random.randrange(4, 10))):
            lines.append(self.guarded(statement))
        return lines


PRELUDE = '''import sys
def show(*values):
    out(" ".join(text_of(value) for value in values))
def text_of(value):
    if type(value) in (set, frozenset):  # the order of strs is each interpreter's own
        return type(value).__name__ + "{" + ", ".join(sorted(map(repr, value))) + "}"
    text = repr(value)
    if " at 0x" in text:
        text = text.split(" at 0x")[0]
    return text if len(text) < 400 else text[:400] + str(len(text))
def oops(*errors):
    for error in errors:
        try:
            out(type(error).__name__ + ": " + text_of(str(error)))
        except Exception as other:
            out("no text: " + type(other).__name__)
def out(text):
    sys.stdout.write(text.encode("ascii", "backslashreplace").decode() + "\\n")
def run(number, source):
    out(f"#### {number}")
    names = {"show": show, "oops": oops, "__name__": "program"}
    try:
        exec(compile(source, "program", "exec"), names)
    except BaseException as error:
        oops(error)
'''


def batch_text(programs):
    rows = [f"run({seed}, {source!r})" for seed, source in programs]
    return PRELUDE + "\n".join(rows) + "\n"


def text_of(statements):
    return "\n".join(line for statement in statements for line in statement) + "\n"


def run(command, text, folder):
    path = pathlib.Path(folder) / "batch.py"
    path.write_text(text)
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONWARNINGS": "ignore"}
    try:
        done = subprocess.run([*command, str(path)], capture_output=True, timeout=120, env=environment)
    except subprocess.TimeoutExpired:
        return None, {}, "timeout"
    answers, number = {}, None
    for line in done.stdout.decode("utf-8", "replace").split("\n"):
        if line.startswith("#### "):
            number = int(line[5:])
            answers[number] = []
        elif number is not None:
            answers[number].append(line)
    return done.returncode, answers, done.stderr.decode("utf-8", "replace")[-300:]


def differs(statements, seed, sides, folder):
    text = batch_text([(seed, text_of(statements))])
    (status, mine, _), (other_status, theirs, _) = (run(command, text, folder) for command in sides)
    return status != other_status or mine.get(seed) != theirs.get(seed)


def minimised(statements, seed, sides, folder):
    """Statements are left out as long as the two sides still differ."""
    at = 0
    while at < len(statements) and len(statements) > 1:
        fewer = statements[:at] + statements[at + 1:]
        if differs(fewer, seed, sides, folder):
            statements = fewer
        else:
            at += 1
    return statements


def first_difference(mine, theirs):
    for a, b in zip(mine + ["(nothing)"], theirs + ["(nothing)"]):
        if a != b:
            return a, b
    return "(same)", "(same)"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--oracle", default="python3.13")
    parser.add_argument("--binary", default="build/release/minipy")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--batch", type=int, default=100)
    parser.add_argument("--keep", type=pathlib.Path, help="folder for the programs that differ")
    parser.add_argument("--show", action="store_true", help="print the programs and run nothing")
    options = parser.parse_args()
    if options.show:
        for seed in range(options.seed, options.seed + options.count):
            print(text_of(Maker(seed).program()))
        return 0
    sides = [options.binary.split(), options.oracle.split()]
    found = ran = 0
    with tempfile.TemporaryDirectory() as folder:
        for start in range(options.seed, options.seed + options.count, options.batch):
            seeds = range(start, min(start + options.batch, options.seed + options.count))
            programs = {seed: Maker(seed).program() for seed in seeds}
            text = batch_text([(seed, text_of(programs[seed])) for seed in seeds])
            (status, mine, error), (_, theirs, _) = (run(command, text, folder) for command in sides)
            ran += len(programs)
            if status != 0:
                print(f"batch of seed {start}: exit status {status}: {error}", flush=True)
            for seed in seeds:
                if mine.get(seed) == theirs.get(seed) or seed not in theirs:
                    continue
                if seed not in mine and len(mine) < len(seeds) and seed != max(mine, default=-1) + 1:
                    continue  # the process died before
                found += 1
                small = minimised(programs[seed], seed, sides, folder)
                text = batch_text([(seed, text_of(small))])
                (_, a, _), (_, b, _) = (run(command, text, folder) for command in sides)
                first, second = first_difference(a.get(seed, []), b.get(seed, []))
                print(f"seed {seed}:\n    minipy:  {first}\n    CPython: {second}", flush=True)
                if options.keep:
                    options.keep.mkdir(parents=True, exist_ok=True)
                    (options.keep / f"{seed}.py").write_text(text_of(small))
    print(f"{ran} programs, {found} differ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
