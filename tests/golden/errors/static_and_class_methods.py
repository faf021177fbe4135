# status: 1
class A:
    @staticmethod
    def s(x): return x / 0
    @classmethod
    def c(cls): return cls.s(1)

A.c()
