def for_each(items):
    for item in items:
        print(item)


def for_else(items):
    for item in items:
        if item:
            break
    else:
        return "none"
    return item


def with_continue(items):
    for item in items:
        if not item:
            continue
        print(item)


def nested(rows):
    for row in rows:
        for cell in row:
            if cell:
                break
            if cell is None:
                continue
        else:
            return row


def pairs(d):
    for k, v in d.items():
        print(k, v)
    for i, (a, *b) in enumerate(d):
        print(i, a, b)


def targets(o, items):
    for o.x in items:
        pass
    for o[0] in items:
        pass
    for o.a, o["b"] in items:
        pass


def while_loop(n):
    while n > 0:
        n -= 1
    return n


def while_else(n):
    while n:
        n -= 1
        if n == 5:
            break
    else:
        n = -1
    return n


def forever():
    while True:
        x = input()
        if x == "q":
            break
        if x == "c":
            continue
        print(x)


def never_ends():
    while True:
        pass


def over_constants():
    for x in (1, 2, 3):
        print(x)
    for y in [4, 5]:
        print(y)
    for z in {6}:
        print(z)
    for c in "text":
        print(c)


def over_range(n):
    total = 0
    for i in range(n):
        total += i
    for i in range(0, n, 2):
        total -= i
    return total


def returns_from_loop(items):
    for a in items:
        for b in a:
            return b


def delete_in_loop(d):
    for k in list(d):
        del d[k]
    del k


def reused(items):
    for i in items:
        pass
    return i


def empty_body(items):
    for _ in items: pass
    while items: pass
