# status: 1
class A:
    def __init_subclass__(cls, **k): raise TypeError("nope")
class B(A, x=1):
    a = 1
    b = 2
    c = 3
    d = 4
