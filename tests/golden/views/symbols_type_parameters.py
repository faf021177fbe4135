# Annotation scopes: type parameters, bounds, defaults, type aliases.
def f[T: T, U = V](a: T, *, b: U = W) -> T:
    x: T = a
    def g(): return U
class A[T, *Ts, **P](B[T], metaclass=M):
    y: T
    type X[__V: (T, y)] = dict[T, y, __V]
    def h[S = y](self: S) -> T: return T, y
type Y[T = int] = list[T, Y]
def outer(n):
    class C[T]:
        def m(self): return T, __class__
    type Z = n
