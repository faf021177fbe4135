# if, while, for, with, try, raise, assert, global, pass, break, continue.
if a: pass
elif b: pass
else: pass
if a:
    pass
elif b:
    pass
while a:
    break
else: x
for a in b:
    continue
else:
    y
with a: pass
with a, b as c, d as (e, f), g as h.i: pass
with (a, b): pass
with (a as b, c,): pass
with (a) as b, (c): pass
with (yield_): pass
try: pass
except: pass
try: a
except A: b
except (B, C) as d: e
else: f
finally: g
try: a
finally: b
try: a
except* A: b
except* (B, C) as d: e
else: f
finally: g
raise
raise A
raise A from b
assert a
assert a, "b"
def f():
    global a, b
    def g():
        nonlocal c
    c = 1; return c,
