# status: 1
class A:
    __slots__ = ("size",)

a = A()
a.siez = 1
