# status: 1
class A:
    def f(self): raise ValueError
def n():
    return A().f()
n()
