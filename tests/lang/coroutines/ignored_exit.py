# An asynchronous generator may not yield after aclose().
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

async def stubborn():
    try:
        yield 1
    finally:
        yield 2

made = stubborn()
drive(made.__anext__())  # expect: StopIteration (1,)
drive(made.aclose())  # expect: RuntimeError ('async generator ignored GeneratorExit',)
