# status: 1
def f(a: Undefined): pass
