# async for: else, break, continue, and the end of the iterator.
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

class Countdown:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n

async def main():
    async for n in Countdown(3):
        if n == 1:
            continue
        print(n)
    else:
        print("else")
    async for n in Countdown(3):
        break
    else:
        print("not printed")
    print("left at", n)

drive(main())
# expect: 2
# expect: 0
# expect: else
# expect: left at 2
# expect: StopIteration ()
