# status: 1
def f(**k): pass
f(a=1, b=1 / 0, c=3)
