# status: 1
class A:
    def meth(self, *a):
        return self
    def boom(self):
        raise RuntimeError("x")
r = (A()
     .meth(1,
           2)
     .meth()
     .boom())
