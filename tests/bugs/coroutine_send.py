# Bug: coroutine.send() did not take a coroutine for one.
async def three():
    return 3


async def twice():
    return await three() + await three()


made = twice()
try:
    made.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: 6
try:
    made.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
