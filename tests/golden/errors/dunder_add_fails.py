# status: 1
class A:
    def __add__(self, other): raise ValueError("no adding")
A() + 1
