# async and await.
async def f(a: int = 1) -> None:
    await a
    await a.b(c) ** -await d
    async for a, b in c: pass
    else: pass
    async with a as b, c: pass
    async with (a as b, c as d): pass
    [x async for x in y if await z]
    {x: await y async for x in y for z in w}
    (x async for x in y)
    yield a
    return
@a
async def g(): return await f()
