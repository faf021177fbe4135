# f-strings: nesting, conversions, format specifications, `=`, concatenation.
f""
f"a{b}c"
f"{a}{b}" f"{c}" 'd' "e" f"f"
f"{a!r}{b!s:>10}{c!a:{d}.{e}}{f:{g:{h}}}"
f"{a=}{b = }{c=!s}{d=:>4}{e.f[0]=!r:^{g}}"
f"{{a}}{{{b}}}}}"
f"{'a'}{"b"}{f"{f'{c}'}"}"
f"{a, *b}{lambda_}{(lambda: 1)}{ {1: 2}[1] }{a if b else c}{(d := e)}{f:=5}"
f"{a!=b}{a == b}{x:%H:%M}"
f"\n\x41\{a}\N{DIGIT ONE}{x:\N{DIGIT TWO}}"
rf"\n\{a}\N{b}"
F'''{
    a  # a comment
    + b = # another
}
{c:
}'''
u"a" f"{b}" u"c" "d"
"" "a" f"{b}" ""
(f"a"
 "b{c}"
 f"{d}")
f"é{é}é" f"🐍{a}"
async def f(): f"{await a}{(yield)}"
