# args: --trace-refs
# only: minipy
a = [1, 2]
b = a
def f(x): return len(x)
f(a)
del b
a = None
