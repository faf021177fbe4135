# athrow() raises at the yield; the generator may go on.
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

async def careful():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            yield repr(error)

made = careful()
drive(made.__anext__())  # expect: StopIteration ('ready',)
drive(made.athrow(ValueError("one")))  # expect: StopIteration ("ValueError('one')",)
drive(made.__anext__())  # expect: StopIteration ('ready',)
drive(made.athrow(ValueError))  # expect: StopIteration ('ValueError()',)
drive(made.athrow(KeyError("out")))  # expect: KeyError ('out',)
drive(made.__anext__())  # expect: StopAsyncIteration ()
drive(made.athrow(KeyError("finished")))  # expect: StopIteration ()
drive(careful().athrow(5))
# expect: TypeError ('exceptions must be classes or instances deriving from BaseException, not int',)
