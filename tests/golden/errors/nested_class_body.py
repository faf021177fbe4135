# status: 1
class A:
    x = 1
    def f(self): pass
    class B:
        y = x
