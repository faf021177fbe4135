# status: 1
def f()
    pass
