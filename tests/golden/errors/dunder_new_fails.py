# status: 1
class A:
    def __new__(cls, x): raise ValueError(x)
A(5)
