# StopIteration out of a coroutine or asynchronous generator is a RuntimeError (PEP 479).
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

async def coroutine():
    raise StopIteration(1)

async def generator():
    yield 1
    raise StopAsyncIteration

async def other():
    yield 1
    raise StopIteration

drive(coroutine())  # expect: RuntimeError ('coroutine raised StopIteration',)
for make in generator, other:
    made = make()
    drive(made.__anext__())
    try:
        made.__anext__().send(None)
    except RuntimeError as error:
        print(error, repr(error.__cause__))
# expect: StopIteration (1,)
# expect: async generator raised StopAsyncIteration StopAsyncIteration()
# expect: StopIteration (1,)
# expect: async generator raised StopIteration StopIteration()
