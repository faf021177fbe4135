# close() of an asend() throws GeneratorExit into what is awaited.
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
        await Pause(1)
    except GeneratorExit:
        print("exit")
        raise
    yield 2

made = numbers()
step = made.__anext__()
print(step.send(None), step.close())
# expect: exit
# expect: 1 None
print(made.__anext__().close())  # expect: None
async def ignoring():
    while True:
        try:
            await Pause(1)
        except GeneratorExit:
            pass
        yield
made = ignoring()
step = made.__anext__()
step.send(None)
print(step.close())  # expect: None
