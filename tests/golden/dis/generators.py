def simple():
    yield 1
    yield


def values(items):
    for item in items:
        yield item


def received():
    x = yield
    y = yield x
    return y


def delegated(items):
    yield from items
    x = yield from items
    return x


def expression(x):
    return (yield x) + (yield)


def with_try(x):
    try:
        yield x
    except GeneratorExit:
        return
    finally:
        print("closed")


def in_with(c):
    with c as x:
        yield x


def endless():
    n = 0
    while True:
        yield n
        n += 1


def arguments(f):
    f((yield 1), (yield 2))


def in_closure(n):
    def inner():
        yield n
    return inner


def never():
    return
    yield


def lambda_generator():
    return lambda: (yield 1)


def recursive(tree):
    if tree:
        yield from recursive(tree.left)
        yield tree.value
        yield from recursive(tree.right)


async def coroutine(x):
    await x
    y = await x
    return await y.z(await x)


async def nothing_awaited():
    return 1


async def asynchronous_generator(x):
    yield x
    await x
    y = yield await x
    yield


async def loop(items):
    async for item in items:
        print(item)
    else:
        print("done")


async def nested_loop(items):
    async for a in items:
        async for b in a:
            yield a, b


async def with_exceptions(x):
    try:
        return await x
    except ValueError as error:
        await error
    finally:
        await x.close()


async def comprehension(items):
    return [await y async for x in items if x async for y in x]


async def gather(f):
    async def inner(y):
        return await f(y)
    return await inner(1), [await inner(z) for z in f]
