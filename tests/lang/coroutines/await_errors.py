# What cannot be awaited says so.
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

class Wrong:
    def __init__(self, answer):
        self.answer = answer
    def __await__(self):
        return self.answer

async def coroutine():
    pass

async def main():
    made = coroutine()
    for wrong in 5, [], (x for x in ()), Wrong(5), Wrong(made), Wrong([]):
        try:
            await wrong
        except TypeError as error:
            print(error)
    await made
    print(await Wrong(iter([])))

drive(main())
# expect: object int can't be used in 'await' expression
# expect: object list can't be used in 'await' expression
# expect: object generator can't be used in 'await' expression
# expect: __await__() returned non-iterator of type 'int'
# expect: __await__() returned a coroutine
# expect: __await__() returned non-iterator of type 'list'
# expect: None
# expect: StopIteration ()
