# status: 1
class A:
    def f(self): raise ValueError
def n():
    a = A().f()  # comment
n()
