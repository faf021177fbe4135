# An awaitable of an asynchronous generator can be awaited once.
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
    yield 1
    yield 2

made = numbers()
step = made.__anext__()
drive(step)  # expect: StopIteration (1,)
drive(step)  # expect: RuntimeError ('cannot reuse already awaited __anext__()/asend()',)
print(step.close())  # expect: None
try:
    step.throw(ValueError)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited __anext__()/asend()
end = made.aclose()
drive(end)  # expect: StopIteration ()
drive(end)  # expect: RuntimeError ('cannot reuse already awaited aclose()/athrow()',)
