# sys.set_asyncgen_hooks: told of each generator that begins, and of those that die unfinished.
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

import sys

async def numbers():
    yield 1

print(sys.get_asyncgen_hooks())  # expect: asyncgen_hooks(firstiter=None, finalizer=None)
sys.set_asyncgen_hooks(firstiter=lambda made: print("first", made.__name__),
                       finalizer=lambda made: print("finalizer", made.__name__))
made = numbers()
drive(made.__anext__())
# expect: first numbers
# expect: StopIteration (1,)
del made  # expect: finalizer numbers
untouched = numbers()
del untouched
finished = numbers()
drive(finished.aclose())
# expect: first numbers
# expect: StopIteration ()
del finished
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())  # expect: asyncgen_hooks(firstiter=None, finalizer=None)
for arguments in (1,), (None, 2):
    try:
        sys.set_asyncgen_hooks(*arguments)
    except TypeError as error:
        print(error)
# expect: callable firstiter expected, got int
# expect: callable finalizer expected, got int
