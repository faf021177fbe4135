def both(a, b):
    return a and b


def either(a, b):
    return a or b


def mixed(a, b, c, d):
    return a and b or c and d


def negated(a, b):
    return not (a and b)


def in_if(a, b, c):
    if a and b or not c:
        return 1


def in_while(a, b):
    while a or b:
        a = b
    else:
        return a


def nested(a, b, c):
    if (a or b) and (b or c):
        return a
    elif not a and not (b or c):
        return b
    else:
        return c


def with_none(a, b):
    if a is None:
        return b
    if b is not None:
        return a
    while a is not None and b is None:
        a = b


def constant_tests(a):
    if True:
        a()
    if False:
        a(1)
    if 0:
        a(2)
    elif "text":
        a(3)
    while 1:
        a(4)
        break
    while 0:
        a(5)


def constant_operands(a):
    return (1 and a), (0 and a), (1 or a), (None or a), (a and True), (a or "x" or 5)


def walrus(a):
    if (n := len(a)) > 10 and (m := a[0]):
        return n, m
    return [y := 1, y ** 2], (y := y + 1)


def ternary_condition(a, b, c):
    if (a if b else c):
        return 1
    return not (a if b else c)


def asserts(a, b):
    assert a
    assert a, "text"
    assert a and b, (a, b)
    assert not a
    assert a < b < 5, f"{a}"


def comparisons_to_bool(a, b):
    if a == b:
        pass
    if not a < b:
        pass
    if a in b:
        pass
    if a not in b and a is b:
        pass
    return not a == b
