# aiter() and anext(), with and without a default.
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
        yield i

print(type(aiter(numbers(1))).__name__)  # expect: async_generator
drive(anext(numbers(1)))  # expect: StopIteration (0,)
drive(anext(numbers(0)))  # expect: StopAsyncIteration ()
drive(anext(numbers(0), "default"))  # expect: StopIteration ('default',)
drive(anext(numbers(1), "default"))  # expect: StopIteration (0,)
class NotIterator:
    def __aiter__(self):
        return 5
for wrong in lambda: aiter(1), lambda: anext(1), lambda: aiter(NotIterator()), lambda: anext():
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: 'int' object is not an async iterable
# expect: 'int' object is not an async iterator
# expect: aiter() returned not an async iterator of type 'int'
# expect: anext expected at least 1 argument, got 0
