def plain(c):
    with c:
        pass


def named(c):
    with c as x:
        print(x)


def two(a, b):
    with a as x, b as y:
        print(x, y)


def bracketed(a, b):
    with (
        a() as x,
        b(),
    ):
        print(x)


def targets(c, o):
    with c as o.x:
        pass
    with c as o[0]:
        pass
    with c as (a, *b):
        pass


def returns(c, f):
    with c:
        return f()


def returns_constant(c):
    with c:
        return 1


def in_loop(items, c):
    for item in items:
        with c:
            if item:
                break
            if not item:
                continue
            return item


def with_try(c, f):
    try:
        with c as x:
            f(x)
    except ValueError:
        with c:
            f()
    finally:
        with c:
            f(1)


def raises(c):
    with c:
        raise ValueError


def nested(a, b):
    with a:
        with b as x:
            x()
        a.f()


async def asynchronous(c):
    async with c as x:
        print(x)


async def asynchronous_return(c):
    async with c as x, c:
        return await x


async def asynchronous_loop(c, items):
    async for item in items:
        async with c:
            if item:
                break
            continue
    else:
        return 1


def opens(name):
    with open(name) as file:
        for line in file:
            yield line.strip()
