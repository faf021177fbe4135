# Type parameters (PEP 695), their bounds and defaults, type aliases.
def f[T, U: int, V: (int, str), *Ts, **P](a: T) -> U: pass
async def g[T](): pass
class A[T]: pass
class B[T: int = bool, *Ts = *tuple[int], **P = [int]](C[T], metaclass=M): pass
type X = int
type Y[T, *Ts, **P] = dict[T, *Ts]
type type = type
type (a)
type
