# status: 1
def f(): raise ValueError
def n():
    x = f(
        )
n()
