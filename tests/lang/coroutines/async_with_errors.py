# async with wants both methods, and awaitables from them.
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

class Half:
    async def __aenter__(self):
        return self

class Wrong:
    def __aenter__(self):
        return 5
    def __aexit__(self, *details):
        return 6

class WrongExit(Wrong):
    async def __aenter__(self):
        return self

async def main():
    for manager in 5, Half(), Wrong(), WrongExit():
        try:
            async with manager:
                print("body")
        except TypeError as error:
            print(error)

drive(main())
# expect: 'int' object does not support the asynchronous context manager protocol
# expect: 'Half' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: 'async with' received an object from __aenter__ that does not implement __await__: int
# expect: body
# expect: 'async with' received an object from __aexit__ that does not implement __await__: int
# expect: StopIteration ()
