# Cells, free names, nonlocal and global.
import os.path, sys as system
from a import b, c as d
x: int = 1
y: str
def outer(a, *args, k=len, **kwargs):
    global x, g
    x = g = local = a
    def inner(b=local):
        nonlocal local
        local = a + b + free
        def innermost(): return local, __class__, x
        return innermost
    free = inner
    del a
    return lambda z: (z, k, args, print)
for i, (j, *l) in []: pass
with o as p: pass
try: pass
except E as q: pass
match r:
    case {"k": s, **t} | [s, *t] | C(s, u=t) as v: pass
