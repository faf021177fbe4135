# ExitStack
from contextlib import ExitStack, closing, nullcontext, suppress


class Thing:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, *details):
        print("exit", self.name, details[0] and details[0].__name__)

    def close(self):
        print("close", self.name)


with ExitStack() as stack:
    things = [stack.enter_context(Thing(n)) for n in "ab"]
    stack.callback(print, "callback", sep="-")
    stack.push(lambda kind, error, tb: print("push", error) or True)
    raise ValueError("swallowed by push")
print("after")
try:
    with ExitStack() as stack:
        stack.enter_context(Thing("c"))
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__))
stack = ExitStack()
stack.enter_context(Thing("d"))
moved = stack.pop_all()
stack.close()
moved.close()
try:
    ExitStack().enter_context(5)
except TypeError as error:
    print(error)
with closing(Thing("e")) as e:
    print(e.name)
with nullcontext(5) as n:
    print(n)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as error:
    print(repr(error))
# expect: enter a
# expect: enter b
# expect: push swallowed by push
# expect: callback
# expect: exit b None
# expect: exit a None
# expect: after
# expect: enter c
# expect: exit c ZeroDivisionError
# expect: ZeroDivisionError('division by zero') KeyError('first')
# expect: enter d
# expect: exit d None
# expect: 'builtins.int' object does not support the context manager protocol
# expect: e
# expect: close e
# expect: 5
# expect: ExceptionGroup('g', [KeyError(2)])
