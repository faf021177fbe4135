# status: 1
def f():
    x = 1
    del x
    return x
f()
