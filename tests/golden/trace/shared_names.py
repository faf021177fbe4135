# args: --trace-refs=name=x
# only: minipy
def f(n, x):
    if n:
        f(n - 1, x)


f(2, [1])
