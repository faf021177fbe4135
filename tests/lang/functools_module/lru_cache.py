# lru_cache
from functools import cache, lru_cache


@lru_cache(maxsize=2)
def f(x, *args, **kwargs):
    print("computing", x)
    return x


for x in (1, 2, 1, 3, 2, 1.0):
    f(x)
print(f.cache_info(), f.cache_parameters(), f.__wrapped__.__name__, f.__name__)
f.cache_clear()
print(f.cache_info())
f(1, 2, k=3), f(1, 2, k=3), f(1, k=3)
print(f.cache_info())
try:
    f([])
except TypeError as error:
    print(error)


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x)


print(typed(1), typed(1.0), typed(True), typed.cache_info())


@lru_cache
def plain(n):
    return n if n < 2 else plain(n - 1) + plain(n - 2)


print(plain(80), plain.cache_info())


@cache
def unbounded(n):
    return n


print(unbounded(3), unbounded.cache_parameters())


class C:
    @lru_cache
    def method(self, x):
        return x


print(C().method(5), C.method.cache_info().currsize)
try:
    lru_cache("x")
except TypeError as error:
    print(error)
# expect: computing 1
# expect: computing 2
# expect: computing 3
# expect: computing 2
# expect: computing 1.0
# expect: CacheInfo(hits=1, misses=5, maxsize=2, currsize=2) {'maxsize': 2, 'typed': False} f f
# expect: CacheInfo(hits=0, misses=0, maxsize=2, currsize=0)
# expect: computing 1
# expect: computing 1
# expect: CacheInfo(hits=1, misses=2, maxsize=2, currsize=2)
# expect: unhashable type: 'list'
# expect: <class 'int'> <class 'float'> <class 'bool'> CacheInfo(hits=0, misses=3, maxsize=None, currsize=3)
# expect: 23416728348467685 CacheInfo(hits=78, misses=81, maxsize=128, currsize=81)
# expect: 3 {'maxsize': None, 'typed': False}
# expect: 5 1
# expect: Expected first argument to be an integer, a callable, or None
