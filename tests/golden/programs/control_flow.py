# Every way through loops, try, with, match and generators.


def loops():
    for i in range(3):
        for j in range(3):
            if j == 1:
                continue
            if i == 2:
                break
            print(i, j, end="; ")
        else:
            print("inner done", end="; ")
            continue
        print("broken", end="; ")
    else:
        print("outer done")


loops()


def returns(where):
    for _ in range(2):
        try:
            if where == "try":
                return "from try"
            if where == "except":
                1 / 0
            if where == "break":
                break
        except ZeroDivisionError:
            return "from except"
        else:
            if where == "else":
                return "from else"
        finally:
            print("finally", end=" ")
            if where == "finally":
                return "from finally"
    return "from the end"


for where in "try", "except", "else", "finally", "break", "none":
    print(returns(where))


class Context:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name, end=" ")
        return self

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind and kind.__name__, value, end=" ")
        return self.swallow


with Context("a") as a, Context("b", swallow=True):
    raise ValueError("inside")
print("after")
try:
    with Context("c"):
        with Context("d"):
            raise KeyError("k")
except KeyError as error:
    print("caught", repr(error), repr(error.__context__))


def nested():
    try:
        try:
            raise ValueError("one")
        except ValueError:
            raise TypeError("two")
        finally:
            print("f1", end=" ")
    except TypeError as error:
        print(repr(error), repr(error.__context__), error.__suppress_context__)
    try:
        raise error
    except UnboundLocalError as unbound:
        print(unbound)


nested()


def describe(value):
    match value:
        case None | False | True:
            return f"singleton {value}"
        case int(n) if n < 0:
            return "negative"
        case 0 | 1 | 2:
            return "small"
        case int() | float():
            return "number"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case str():
            return "text"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, [y, *_], *rest]:
            return f"nested {x} {y} {rest}"
        case (first, *_, last):
            return f"{first} to {last}"
        case {"kind": "point", "x": x, "y": y}:
            return f"point {x},{y}"
        case {"kind": kind, **rest}:
            return f"{kind} with {rest}"
        case Context(name="special"):
            return "special context"
        case _:
            return "unknown"


for value in (None, True, -5, 1, 2.5, "a", "zz", [], [9], [1, [2, 3], 4, 5], (1, 2, 3),
              {"kind": "point", "x": 1, "y": 2}, {"kind": "k", "z": 0}, {}, Context("special"),
              Context("other")):
    print(describe(value), end=", ")
print()


def echo():
    received = []
    try:
        while True:
            try:
                received.append((yield len(received)))
            except ValueError as error:
                received.append(str(error))
    except GeneratorExit:
        print("closed with", received)
        raise
    finally:
        print("cleaned up")


g = echo()
print(next(g), g.send("a"), g.throw(ValueError("thrown")), g.send("b"))
g.close()
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)


def delegate():
    result = yield from inner()
    yield f"inner returned {result}"


def inner():
    x = yield "first"
    yield x * 2
    return "done"


d = delegate()
print(next(d), d.send(21), next(d), list(d))
print([x if x % 2 else -x for x in range(6) if x != 3], {x: x * x for x in range(3)})
print({*"hello"} == set("hello"), [*range(3), *"ab"], {**{"a": 1}, "a": 2})
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3), max(*[1, 5, 3]), sum(x for x in [1, 2]))
x = 5
print(1 < x < 10, 1 < x > 6, x == 5 == 5.0, not x, x and 0 or "or", (x := x + 1), x)
