# Comprehensions: merged into the block around them, or a block of their own (PEP 709).
[a for a in b]
{c: d for c, d in e}
(f for f in g for h in f if h)
def function(p):
    q = [x for x in p if x]
    r = {lambda: y for y in q}
    s = [z for z in [z for z in p]]
    t = any(w for u in p if (w := u))
    [v := u for u in p]
    return r, s, (p for p in p)
class Class:
    k = 1
    l = [k for k in range(k)]
    m = [n for n in l if __class__]
    o = [lambda: i for i in l]
    j = list(k for i in l)
[top := 1 for _ in a]
async def coroutine():
    return [x async for x in y], (await z for z in w)
