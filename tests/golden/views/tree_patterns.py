# match and every kind of pattern.
match a:
    case 1 | -1 | 1.5 | 1 + 2j | -1 - 2j | "a" "b" | b"c": pass
    case None | True | False: pass
    case _: pass
match a, *b:
    case x: pass
match (a):
    case a.b.c: pass
    case []: pass
    case (): pass
    case [a]: pass
    case (a): pass
    case (a,): pass
    case a, b: pass
    case [a, *_, b]: pass
    case a, *rest: pass
    case {}: pass
    case {"a": 1, b.c: x, -1: _, **rest}: pass
    case {None: 1,}: pass
    case A(): pass
    case A(b, c=1, d=[e],): pass
    case a.B(c=d): pass
    case (1 | 2) as x: pass
    case [A(x) as y, {"k": z} as w] if x > y: pass
match = case = type = _ = 1
match[a]; match(a); match.a
case(a)
match a:
    case {"a": (b | c)}:
        match b:
            case 1: pass
