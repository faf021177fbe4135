# What can be seen of a coroutine.
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

async def inner():
    return await Pause("in")

async def outer():
    return await inner()

made = outer()
print(made.cr_running, made.cr_suspended, made.cr_await, made.cr_origin, made.cr_code.co_name)
# expect: False False None None outer
print(made.cr_frame.f_lineno)  # expect: 21
made.send(None)
print(made.cr_suspended, type(made.cr_await).__name__, made.cr_await.__name__)
# expect: True coroutine inner
print(type(made.cr_await.cr_await).__name__, made.cr_frame.f_code is made.cr_code)
# expect: generator True
try:
    made.send("result")
except StopIteration as error:
    print(error.value, made.cr_frame, made.cr_suspended)  # expect: result None False
made.__name__ = made.__qualname__ = "renamed"
print(made.__name__, made.__qualname__)  # expect: renamed renamed
try:
    made.__name__ = 5
except TypeError as error:
    print(error)  # expect: __name__ must be set to a string object
