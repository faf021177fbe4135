# async for wants __aiter__ and __anext__, and an awaitable from it.
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

class NoAnext:
    def __aiter__(self):
        return 5

class BadAnext:
    def __aiter__(self):
        return self
    def __anext__(self):
        return 5

async def main():
    for wrong in 5, [], NoAnext(), BadAnext():
        try:
            async for x in wrong:
                pass
        except TypeError as error:
            print(error, repr(error.__cause__))

drive(main())
# expect: 'async for' requires an object with __aiter__ method, got int None
# expect: 'async for' requires an object with __aiter__ method, got list None
# expect: 'async for' received an object from __aiter__ that does not implement __anext__: int None
# expect: 'async for' received an invalid object from __anext__: int TypeError("object int can't be used in 'await' expression")
# expect: StopIteration ()
