# status: 1
class A:
    def __setattr__(self, name, value): raise TypeError(name)
a = A()
a.x = 5
