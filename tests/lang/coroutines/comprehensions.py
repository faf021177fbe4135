# Asynchronous comprehensions: list, set, dict and generator; conditions and awaits.
class Pause:
    def __init__(self, value):
        self.value = value
    def __await__(self):
        return (yield self.value)

def drive(awaitable, *answers):
    """Sends the answers in turn and shows what comes out."""
    iterator = awaitable.__await__()
    try:
        print("out", iterator.send(None))
        for answer in answers:
            print("out", iterator.send(answer))
    except BaseException as error:
        print(type(error).__name__, error.args)

async def numbers(n):
    for i in range(n):
        yield i

async def main():
    print([x async for x in numbers(3)])
    print({x % 2 async for x in numbers(4)})
    print({x: x * x async for x in numbers(3) if x})
    print([await Pause(i) for i in range(2)])
    print([[y async for y in numbers(x)] async for x in numbers(3)])
    lazy = (x + 1 async for x in numbers(2))
    print(type(lazy).__name__, lazy.__name__, lazy.__qualname__)
    async for x in lazy:
        print(x)

drive(main(), "a", "b")
# expect: [0, 1, 2]
# expect: {0, 1}
# expect: {1: 1, 2: 4}
# expect: out 0
# expect: out 1
# expect: ['a', 'b']
# expect: [[], [0], [0, 1]]
# expect: async_generator <genexpr> main.<locals>.<genexpr>
# expect: 1
# expect: 2
# expect: StopIteration ()
