def listed(items):
    return [x for x in items]


def mapped(items):
    return [x * 2 for x in items]


def filtered(items):
    return [x for x in items if x if x > 1]


def nested_loops(rows):
    return [cell for row in rows for cell in row if cell]


def nested_lists(rows):
    return [[cell for cell in row] for row in rows]


def sets(items):
    return {x for x in items}


def dicts(items):
    return {k: v for k, v in items}


def generator(items):
    return (x for x in items)


def generator_with_conditions(items, y):
    return (x + y for x in items if x if y)


def uses_outer(items, k):
    return [x + k for x in items]


def shadows(items, x):
    y = [x for x in items]
    return x, y


def cell_inside(items):
    return [lambda: x for x in items]


def closure_over_outer(items, k):
    return [lambda: x + k for x in items]


def walrus(items):
    return [last := x for x in items], last


def unpacked(items):
    return [a + b for a, b in items], [a for a, *b in items], {a: b for (a, b) in items}


def over_constant():
    return [x for x in (1, 2, 3)], [x for x in [1, 2]]


def one_item(x):
    return [y for z in x for y in [z + 1]]


def starred_inside(items):
    return [*(x for x in items)], {**{k: k for k in items}}


def in_condition(items):
    if [x for x in items]:
        return 1
    return any(x for x in items)


def attributes(items, o):
    return [o.x for o.x in items]


module_level = [x for x in range(3)]
module_dict = {x: y for x in range(2) for y in range(2)}
module_generator = (x for x in range(3))


class Body:
    a = 1
    b = [x for x in range(a)]
    c = [y for y in range(2) if y]


def ternary(items):
    return [x if x else None for x in items]


def boolean(items):
    return [x and y or x for x in items for y in x]


async def asynchronous(items):
    return [x async for x in items], {x async for x in items}, {x: x async for x in items}


async def awaits(items):
    return [await x for x in items], (await x for x in items), (x async for x in items if await x)


def exception_inside(items):
    try:
        return [x for x in items]
    except ValueError:
        return [x.y for x in items]
