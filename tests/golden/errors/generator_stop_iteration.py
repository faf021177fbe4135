# status: 1
def g():
    yield 1
    raise StopIteration("early")

list(g())
