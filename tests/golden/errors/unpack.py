# status: 1
def f():
    return 1, 2, 3


a, b = f()
