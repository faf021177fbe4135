# status: 1
class A: n = None
A.n += 1
