class A:
    def __del__(self):
        x = 1 + (2 / 0)
class B(Exception):
    def __str__(self): raise ValueError("x")
class C:
    def __del__(self):
        try:
            1/0
        except Exception as e:
            e.add_note("hi")
            raise B from e
a = A()
del a
def f():
    C()
f()
def g():
    try:
        yield
    finally:
        raise ValueError("in gen")
x = g()
next(x)
del x
class D:
    def __del__(self): raise
D()
class E(ValueError): pass
class F:
    def __del__(self): raise E("mine\nlines")
F()
class G:
    def __del__(self): eval("1/0")
G()
class H:
    def __del__(self): raise ExceptionGroup("eg", [ValueError(1)])
H()
