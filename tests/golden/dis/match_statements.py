def literals(x):
    match x:
        case 1:
            return "one"
        case -1.5 | "text" | b"bytes":
            return "other"
        case None:
            return "none"
        case True | False:
            return "bool"
        case _:
            return "anything"


def captures(x):
    match x:
        case y:
            return y


def guards(x):
    match x:
        case y if y > 10:
            return y
        case y if y and y != 3:
            return -y


def sequences(x):
    match x:
        case []:
            return 0
        case [a]:
            return a
        case (a, b):
            return a, b
        case [a, *rest]:
            return a, rest
        case [a, *_, b]:
            return b
        case [*start, a]:
            return start


def mappings(x):
    match x:
        case {}:
            return 0
        case {"a": 1}:
            return 1
        case {"a": a, "b": {"c": c}}:
            return a, c
        case {"k": v, **rest}:
            return v, rest


def classes(x):
    match x:
        case int():
            return 1
        case str(s):
            return s
        case Point(x=0, y=0):
            return "origin"
        case Point(a, b):
            return a, b
        case Point(a, y=b) as p:
            return a, b, p


def alternatives(x):
    match x:
        case [1, a] | [2, a]:
            return a
        case (1 | 2 | 3) as n:
            return n
        case {"a": a} | {"b": a}:
            return a


def values(x):
    match x:
        case Color.RED:
            return 1
        case a.b.c:
            return 2


def nested(x):
    match x:
        case [Point(x=[a, {"k": b}]), *_]:
            return a, b
        case ((a, b), (c, d)):
            return a, b, c, d


def several_subjects(x, y):
    match x, y:
        case 0, 0:
            return 0
        case _, 1:
            return 1
        case a, b:
            return a, b


def falls_through(x):
    match x:
        case 1:
            y = 1
        case 2:
            y = 2
    return y


def in_loop(items):
    for item in items:
        match item:
            case "stop":
                break
            case "skip":
                continue
            case str() | int():
                print(item)


def complex_numbers(x):
    match x:
        case 1 + 2j:
            return 1
        case -3j:
            return 2


def wildcard_class(x):
    match x:
        case Point(_, _):
            return 1
        case [_, _]:
            return 2
        case [Point(), *_]:
            return 3
