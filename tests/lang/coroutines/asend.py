# asend() resumes an asynchronous generator; what it yields ends the await.
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

async def numbers(n):
    for i in range(n):
        got = yield i
        print("got", got)

made = numbers(2)
drive(made.asend(None))  # expect: StopIteration (0,)
drive(made.asend("hello"))
# expect: got hello
# expect: StopIteration (1,)
drive(made.asend("end"))
# expect: got end
# expect: StopAsyncIteration ()
drive(made.asend("late"))  # expect: StopAsyncIteration ()
drive(numbers(1).asend("too early"))
# expect: TypeError ("can't send non-None value to a just-started async generator",)
