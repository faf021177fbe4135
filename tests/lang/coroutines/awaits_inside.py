# What an asynchronous generator awaits goes to whoever drives the asend().
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

async def numbers():
    answer = await Pause("question")
    yield answer * 2

made = numbers()
step = made.__anext__()
print(made.ag_running, made.ag_await, made.ag_suspended)  # expect: False None False
print(step.send(None), made.ag_running, type(made.ag_await).__name__, made.ag_suspended)
# expect: question True generator True
try:
    step.send(21)
except StopIteration as error:
    print(error.value, made.ag_running)  # expect: 42 False
