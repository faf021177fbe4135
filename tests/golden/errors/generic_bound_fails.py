# status: 1
def f[T: Missing](x: T): return x
f.__type_params__[0].__bound__
