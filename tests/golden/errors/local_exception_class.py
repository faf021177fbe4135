# status: 1
def f():
    class Local(Exception): pass
    class Deep(Local):
        __module__ = "other"
    try: raise Local("x")
    except Local: raise Deep("y")
f()
