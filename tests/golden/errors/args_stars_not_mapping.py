# status: 1
def f(**k): pass
f(**[1])
