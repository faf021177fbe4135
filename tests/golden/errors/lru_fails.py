# status: 1
from functools import lru_cache
@lru_cache
def f(x): return 1 / x
f(0)
