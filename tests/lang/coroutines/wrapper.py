# coroutine.__await__() is an iterator that passes send, throw and close on.
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
    try:
        return await Pause("out")
    except ValueError as error:
        return repr(error)

wrapper = simple().__await__()
print(type(wrapper).__name__, iter(wrapper) is wrapper, next(wrapper))
# expect: coroutine_wrapper True out
try:
    wrapper.throw(ValueError("in"))
except StopIteration as error:
    print(error.value)  # expect: ValueError('in')
wrapper = simple().__await__()
next(wrapper)
print(wrapper.close())  # expect: None
try:
    wrapper.send(None)
except RuntimeError as error:
    print(error)  # expect: cannot reuse already awaited coroutine
