# status: 1
class A:
    def __eq__(self, other): raise RuntimeError("no comparing")
print([A()] == [1])
