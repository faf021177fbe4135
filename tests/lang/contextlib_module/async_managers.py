# asynccontextmanager and AsyncExitStack
from contextlib import AsyncExitStack, aclosing, asynccontextmanager


@asynccontextmanager
async def tag(name):
    print("<", name)
    try:
        yield name
    finally:
        print(">", name)


async def numbers():
    try:
        yield 1
    finally:
        print("closed")


async def main():
    async with tag("a") as a:
        print(a)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(tag("b"))
        stack.callback(print, "callback")
        stack.push_async_callback(leave, 1)
    async with aclosing(numbers()) as generator:
        async for n in generator:
            print(n)
            break
    try:
        async with tag("c"):
            raise KeyError("x")
    except KeyError as error:
        print(repr(error))


async def leave(x):
    print("leave", x)


try:
    main().send(None)
except StopIteration:
    pass
# expect: < a
# expect: a
# expect: > a
# expect: < b
# expect: leave 1
# expect: callback
# expect: > b
# expect: 1
# expect: closed
# expect: < c
# expect: > c
# expect: KeyError('x')
