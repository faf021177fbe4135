# status: 1
def good(f): return f
def bad(f): raise RuntimeError("in decorator")

@good
@bad
@good
def f():
    pass
