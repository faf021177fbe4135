# Classes: bases, keywords, decorators, bodies on one line.
class A: pass
class B(): x = 1; y: int
class C(A, *bases, metaclass=M, **keywords):
    "Doc."
    def __init__(self): self.__x = 1
    class D: ...
@a
class E(F[int]):
    pass
