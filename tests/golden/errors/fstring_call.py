# status: 1
def f(x): return x.y
print(f"{f(1)!r:>10}")
