# status: 1
def f(*, key, other): pass
f()
