# Only one asend(), athrow() or aclose() may be on its way.
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

async def slow():
    await Pause("working")
    yield 1

made = slow()
first = made.__anext__()
print(first.send(None))  # expect: working
drive(made.__anext__())
# expect: RuntimeError ('anext(): asynchronous generator is already running',)
drive(made.aclose())
# expect: RuntimeError ('aclose(): asynchronous generator is already running',)
drive(made.athrow(ValueError))
# expect: RuntimeError ('athrow(): asynchronous generator is already running',)
