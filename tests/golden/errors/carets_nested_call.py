# status: 1
def f(x): return x
f(f(f(1 / 0)))
