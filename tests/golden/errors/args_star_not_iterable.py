# status: 1
def f(*a): pass
f(*1)
