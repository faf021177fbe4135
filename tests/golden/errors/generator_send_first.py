# status: 1
def g():
    yield
g().send(1)
