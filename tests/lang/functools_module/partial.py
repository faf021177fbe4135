# partial
from functools import partial, partialmethod

p = partial(int, base=2)
print(p("101"), p, p.func, p.args, p.keywords)
q = partial(partial(max, 1), 2, key=abs)
print(q(-3), q.func, q.args, q.keywords)
print(partial(print, 1, sep="-")(2, 3))
for wrong in (lambda: partial(), lambda: partial(5), lambda: p(1, 2, 3)):
    try:
        wrong()
    except TypeError as error:
        print(error)
p.extra = 1
print(p.__dict__)


class C:
    def f(self, a, b=0):
        return a, b
    g = partialmethod(f, 1)
    h = partialmethod(f, b=5)


print(C().g(), C().g(2), C().h(3), repr(C.__dict__["g"])[:30])
# expect: 5 functools.partial(<class 'int'>, base=2) <class 'int'> () {'base': 2}
# expect: -3 <built-in function max> (1, 2) {'key': <built-in function abs>}
# expect: 1-2-3
# expect: None
# expect: type 'partial' takes at least one argument
# expect: the first argument must be callable
# expect: int() takes at most 2 arguments (4 given)
# expect: {'extra': 1}
# expect: (1, 0) (1, 2) (3, 5) functools.partialmethod(<funct
