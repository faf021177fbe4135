# The metaclass of a class derives from those of its bases
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class M(type): pass
class N(type): pass
class A(metaclass=M): pass
class B(metaclass=N): pass
attempt(lambda: type("C", (A, B), {}))
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
class MN(M, N): pass
class C(A, B, metaclass=MN): pass
print(type(C), type(type("D", (A,), {})))  # expect: <class '__main__.MN'> <class '__main__.M'>
attempt(lambda: MN("E", (A, B), {}))  # expect: <class '__main__.E'>
attempt(lambda: M("F", (B,), {}))
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
