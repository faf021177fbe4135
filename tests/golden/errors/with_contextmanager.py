# status: 1
from contextlib import contextmanager

@contextmanager
def opened():
    print("open")
    yield 1
    print("not reached")

with opened() as x:
    x.missing
