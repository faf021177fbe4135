# status: 1
class A:
    def __init__(self): self.value = 1; self._priv = 2; self.other_name = 3
    def m(self): return self.valeu
    def n(self): return self.priv
    def o(self): return value
def f():
    long_name = 1
    return lomg_name
a = A()
a.n()
