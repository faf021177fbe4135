def plain(x):
    return f"{x}"


def around(x):
    return f"a{x}b{x!r}c"


def conversions(x):
    return f"{x!s}", f"{x!r}", f"{x!a}"


def specs(x, n):
    return f"{x:>10}", f"{x:{n}}", f"{x!r:>{n}.{n}}", f"{x:{n}d}%"


def debug(x):
    return f"{x=}", f"{x = }", f"{x=!s}", f"{x=:>5}", f"{x + 1=}"


def no_fields():
    return f"text", f"", f"{{}}"


def joined(x):
    return "a" "b" f"{x}" "c" f"{x}" 'd'


def nested(x):
    return f"{f'{x}'}", f"{'a' + f'{x!r}'}", f"{x:{'>' + '5'}}"


def expressions(x, d):
    return f"{x + 1} {x.y} {d['k']} {x()} {[y for y in x]} {(lambda: 1)()}"


def percent(x, y):
    return "%s" % x, "%s and %r" % (x, y), "%d%%" % (x,), "%a" % (x,), "%5s" % (x,)


def escapes():
    return "\n\t\\\"\x00\u1234\U0001f600", b"\x00\xff'\"", r"\n", "é", '\'"'


def concatenated():
    return "a" + "b" + "c", "ab" * 3, b"a" + b"b", "abc"[1], "abc"[-1]


def long_text():
    return """several
    lines
"""


def multiline(x):
    return f"""first {x}
    second {x!r}
{
    x
}"""


def method(x):
    return "{} {}".format(x, 1), ", ".join(x), "".join(str(y) for y in x)


def in_conditions(x):
    if f"{x}":
        return 1
    return "yes" if "a" in x else "no"


def many_parts(a, b, c):
    return f"{a}{b}{c}{a}{b}{c}{a}{b}{c}{a}{b}{c}{a}{b}{c}{a}{b}{c}"
