# status: 1
def f(a, b=undefined): pass
