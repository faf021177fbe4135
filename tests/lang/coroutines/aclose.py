# aclose() throws GeneratorExit at the yield and runs finally blocks, awaits included.
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

async def numbers():
    try:
        yield 1
    finally:
        print("cleaning", await Pause("wait"))

made = numbers()
drive(made.__anext__())  # expect: StopIteration (1,)
drive(made.aclose(), "done")
# expect: out wait
# expect: cleaning done
# expect: StopIteration ()
drive(made.aclose())  # expect: StopIteration ()
drive(made.__anext__())  # expect: StopAsyncIteration ()
fresh = numbers()
drive(fresh.aclose())  # expect: StopIteration ()
drive(fresh.asend(None))  # expect: StopAsyncIteration ()
