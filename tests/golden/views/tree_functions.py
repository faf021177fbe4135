# Parameters of every kind, decorators, annotations, lambdas, yield.
@decorated
@a.b(c)[0]
@(yes if x else no)
def f(a, b: int = 1, /, c=2, *args: *Ts, d, e: str = "x", **kwargs: dict) -> None:
    """Doc."""
    return


def g(*, a): return a, *b
def h(a, /): yield
def i(a=1, *, b=2, **c): x = yield a, *b
def j(): yield from k()
lambda: 0
lambda a, b=1, /, c=2, *d, e, f=3, **g: (yield)
lambda *, a: a
lambda *a, **b: lambda: a
f(); f(a); f(a, *b, c, *d, e=1, **f, g=2, **h); f(x for x in y); f((a), (b),)
f(a)(b)[c].d(e)
