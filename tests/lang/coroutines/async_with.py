# async with awaits __aenter__ and __aexit__; a true answer swallows the exception.
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

class Manager:
    async def __aenter__(self):
        return await Pause("enter")
    async def __aexit__(self, kind, error, traceback):
        print("exit with", kind)
        return await Pause("exit")

async def main():
    async with Manager() as first, Manager() as second:
        print(first, second)
        raise ValueError("inside")
    print("swallowed")

drive(main(), 1, 2, False, True)
# expect: out enter
# expect: out enter
# expect: 1 2
# expect: exit with <class 'ValueError'>
# expect: out exit
# expect: exit with <class 'ValueError'>
# expect: out exit
# expect: swallowed
# expect: StopIteration ()
