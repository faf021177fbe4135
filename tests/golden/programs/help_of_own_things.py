"""help() of what a program defines, laid out as CPython's."""
class A:
    """Doc A"""
    x = 1
    y = None
    def m(self): "m doc"
    async def am(self, a, *, k=1): pass
    @property
    def p(self): "pdoc"
    @property
    def q(self): return 1
    @q.setter
    def q(self, v): pass
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls, z): "cdoc"
    alias = m
    lam = lambda self, t: t
    class Inner: "inner doc"
class B(A):
    "Doc B\n\n  More."
    __slots__ = ("one", "two")
    def __init__(self, one, two=3): "makes"
    def m(self): pass
    def __len__(self): return 1
class C: pass
def f(a, b=2, *args, c: int, **kw) -> str:
    """Doc of f.

    More."""
async def g(): pass


for thing in (f, g, A, B, C, A.m, A().m, A.c, A.s, B.m, A.p, len, C(), A(), lambda x: x, "f", "len", "nothing.here"):
    help(thing)
    print("=====")
print(repr(help), type(help).__module__, type(help).__name__, callable(license), type(credits).__name__)
