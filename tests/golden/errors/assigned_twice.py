# status: 1
def f(): raise ValueError
def n():
    x = y = f()
n()
