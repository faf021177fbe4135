# A coroutine runs once, starts with None, and is awaited by one.
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

async def simple():
    return await Pause(1)

made = simple()
for wrong in lambda: made.send(1), lambda: made.send(None), lambda: made.close(), lambda: made.send(None), lambda: made.throw(ValueError):
    try:
        print(wrong())
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
# expect: TypeError can't send non-None value to a just-started coroutine
# expect: 1
# expect: None
# expect: RuntimeError cannot reuse already awaited coroutine
# expect: RuntimeError cannot reuse already awaited coroutine
shared = simple()
async def waits():
    await shared
first, second = waits(), waits()
first.send(None)
try:
    second.send(None)
except RuntimeError as error:
    print(error)  # expect: coroutine is being awaited already
async def waits_for_itself():
    await me
me = waits_for_itself()
try:
    me.send(None)
except RuntimeError as error:
    print(error)
# expect raises: ValueError: coroutine already executing
try:
    iter(simple())
except TypeError as error:
    print(error)
first.close()
