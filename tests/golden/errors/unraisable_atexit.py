import atexit
def bad(x): raise ValueError(x)
atexit.register(bad, 1)
atexit.register(print, "last")
atexit.register(bad, x=2)
