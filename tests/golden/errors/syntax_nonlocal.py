# status: 1
def f():
    nonlocal zz
