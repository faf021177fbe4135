# status: 1
def f():
    break
