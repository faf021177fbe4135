"""Makes expressions: fills the templates of tables.py and methods.py, and forms that no template can say."""
import random
import re

from random_source import methods, tables

HOLE = re.compile(r"<([a-z]+[0-9]?)>")


class Expressions:
    """Expressions of one program. Names are remembered by the kind of value that they were given."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = {}  # kind: names
        self.functions = []
        self.counter = 0
        self.walrus = True  # not in the source of a comprehension, not in a class body

    def pick(self, choices):
        return self.random.choice(choices)

    def chance(self, probability):
        return self.random.random() < probability

    def fresh(self, prefix):
        self.counter += 1
        return f"{prefix}{self.counter}"

    def remember(self, name, kind):
        self.names.setdefault(kind, []).append(name)

    def any_name(self):
        known = [name for names in self.names.values() for name in names]
        return self.pick(known) if known else self.value("any")

    def value(self, kind):
        while kind in tables.GROUPS:
            kind = self.pick(tables.GROUPS[kind])
        return self.pick(tables.VALUES[kind])

    def fill(self, template, depth):
        def filled(hole):
            made = self.expression(hole[1], depth + 1)
            if re.search(r"#|\w=.*:", made) and re.match(r" ?=[ }!]", template[hole.end():]):
                # CPython 3.13.0 cuts the text at such places (docs/differences)
                made = self.value(hole[1])
            return f"({made})" if template[hole.end():hole.end() + 1] == "." else made  # 5.real is no expression

        return HOLE.sub(filled, template)

    def expression(self, kind="any", depth=0):
        """An expression that mostly has the asked kind; now and then it has another, as in programs that fail."""
        if kind == "name":
            return self.any_name()
        if kind == "n" and self.chance(0.05):
            return self.pick(tables.BAD_COUNTS)
        if kind in ("i", "k", "n", "f1", "attr", "enc", "errs", "spec", "printf", "exception", "subscript",
                    "char", "strset", "none"):
            return self.value(kind)
        if kind == "any" and depth < 3 and self.chance(0.55):
            return self.open_expression(depth)
        if kind not in ("any", "plain", "int", "it", "elem") and self.chance(0.05):
            kind = "any"
        while kind in tables.GROUPS:
            kind = self.pick(tables.GROUPS[kind])
        if self.names.get(kind) and self.chance(0.3):
            return self.pick(self.names[kind])
        makers = tables.MAKERS.get(kind)
        if not makers or depth > 2 or self.chance(0.3 + 0.15 * depth):
            return self.pick(tables.VALUES[kind])
        if self.chance(0.08):
            return f"({self.expression(kind, depth + 1)} if {self.expression('bool', depth + 1)} else {self.expression(kind, depth + 1)})"
        return self.fill(self.pick(makers), depth)

    def open_expression(self, depth):
        """An expression of no particular kind."""
        forms = [(self.operation, 20), (self.method_call, 30), (self.builtin_call, 22), (self.subscript, 8),
                 (self.comprehension, 8),
                 (self.function_call, 6), (self.display, 8), (self.wrong_call, 3), (self.chain, 2)]
        form = self.random.choices([form for form, _ in forms], [weight for _, weight in forms])[0]
        return form(depth)

    def operation(self, depth):
        roll = self.random.random()
        if roll < 0.12:
            return self.fill(self.pick(["(-<any>)", "(+<any>)", "(~<any>)", "(not <any>)"]), depth)
        if roll < 0.30:  # a product's size is bounded by one small side
            return self.fill(self.pick(["(<num> * <num>)", "(<seq> * <i>)", "(<i> * <seq>)",
                                        "(<set> * <seq>)", "(<num> ** <k>)", "(<i> ** <float>)",
                                        "(<float> ** <num>)",
                                        "(<int> << <k>)", "(<none> * <any>)", "(<dict> ** <any>)",
                                        "(<seq> << <any>)"]), depth)
        return self.fill(f"(<any> {self.pick(tables.BINARY)} <any>)", depth)

    def method_call(self, depth):
        kind = self.pick(list(methods.METHODS))
        target = self.expression(kind, depth + 1)
        return f"({target}).{self.fill(self.pick(methods.METHODS[kind]), depth)}"

    def builtin_call(self, depth):
        return self.fill(self.pick(tables.CALLS), depth)

    def wrong_call(self, depth):
        kind = self.pick([kind for kind in methods.METHODS if kind not in ("none", "iter")])
        templates = [template for template in methods.METHODS[kind] if not template.startswith("__dict__")]
        name = re.match(r"\w+", self.pick(templates))[0]
        return f"({self.value(kind)}).{name}" + self.fill(self.pick(methods.WRONG_CALLS), depth + 1)

    def subscript(self, depth):
        return f"({self.expression('any', depth + 1)})[{self.pick(tables.VALUES['subscript'])}]"

    def function_call(self, depth):
        called = self.pick(self.functions) if self.functions and self.chance(0.8) else self.expression("func", depth + 1)
        arguments = self.pick(["", "<any>", "<any>, <any>", "*<it>", "**<dict>", "<any>, p=<any>",
                               "p=<any>, q=<any>", "*<it>, <any>, **{'q': <any>}"])
        return f"{called}({self.fill(arguments, depth)})"

    def display(self, depth):
        if self.walrus and self.chance(0.08):
            return self.fill(self.pick(["[(y := <any>), y]", "((y := <plain>) and y)", "(y := <any>)"]),
                             depth)
        return self.fill(self.pick(["[<any>, <any>]", "(<any>, <any>)",
                                    "{<hashable>: <any>, <any>: <plain>}", "[*<it>, *<any>]",
                                    "(lambda v: (v, <any>))(<any>)",
                                    "(lambda v, w=<any>: [v, w])(*<it>)", "{**<dict>, **<any>}",
                                    "(<any> if <any> else <any>)", "f'{ <plain>}|{ <plain>!r}'",
                                    "f'{ <plain>:{<spec>}}'", "(<any> and <any> or <any>)",
                                    "f'{ <real>:>{<i>}}' f'{ <bool>!s:*^9}'", "sum(x for x in <it>)",
                                    "(*<any>,)", "print.__name__",
                                    "sorted(<it>, key=lambda v: (str(type(v)), str(v)))",
                                    "f'{(lambda v: v)(<plain>)}{{}}'"]), depth)

    def chain(self, depth):
        names = ["<", "<=", "==", "!=", ">", ">=", "in", "is not"]
        operands = [self.expression("any", depth + 1)]
        for _ in range(self.random.randrange(2, 4)):
            operands += [self.pick(names[:-1]), self.expression("real" if self.chance(0.7) else "any",
                                                                depth + 1)]
        return "(" + " ".join(operands) + ")"

    def comprehension(self, depth):
        outer, inner = self.fresh("c"), self.fresh("c")
        allowed, self.walrus = self.walrus, False
        source = self.expression("it", depth + 1)
        self.walrus = allowed
        body = self.fill(self.pick([outer, f"{outer} * 2", f"str({outer})", f"({outer}, <plain>)",
                                    f"[{outer}, <any>]", f"(lambda: {outer})()",
                                    f"({outer} + <real>)", f"{outer} == <plain>",
                                    *([f"(w := {outer})"] if allowed else [])]), depth)
        tail = ""
        if self.chance(0.35):
            tail = self.pick([f" for {inner} in ({outer}, 1)", f" for {inner} in range(2)",
                              f" for {inner} in {outer}"])
            body = self.pick([f"({outer}, {inner})", f"[{inner}]", f"{inner}", body])
        if self.chance(0.35):
            tail += self.pick([f" if {outer}", f" if {outer} != 1",
                               " if " + self.expression("bool", depth + 1), 
                               f" if (z := {outer})" if allowed else "",
                               f" if {outer} not in (1, 'a') if {outer} is not None"])
        target = outer
        if self.chance(0.1):
            target, source = f"{outer}, {outer}k", self.pick(["enumerate('ab')", "{1: 2}.items()",
                                                              "zip('ab', [1, 2])", "[(1, 2), 3]"])
        loop = f"for {target} in {source}{tail}"
        if self.chance(0.2):  # one inside another
            nested = self.pick([f"[{inner}n for {inner}n in ({outer}, 5)]",
                                f"{{{inner}n: {outer} for {inner}n in 'ab'}}",
                                f"tuple({inner}n is {outer} for {inner}n in (1, None))",
                                f"[[{outer}] for _ in range(2)]"])
            return f"[{nested} {loop}]"
        form = self.pick(["[{} {}]", "[{} {}]", "tuple({} {})", "list({} {})", "sorted({{repr({}) {}}})",
                          "{{repr({}): 0 {}}}", "any({} {})",
                          "dict.fromkeys([{} {}], 1)", "len({{{} {}}})", "next(({} {}), 'none')"])
        if body.startswith("(w :=") and "repr" in form:
            body = outer
        return form.format(body, loop)
