# A key's __eq__ or a result's __del__ that clears the cache: a node that was gone was written to.
import functools


class Key:
    act = None

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if Key.act is not None:
            Key.act()
        return self is other


def run(size, act):
    calls = []
    cached = functools.lru_cache(maxsize=size)(lambda key: calls.append(key))
    keys = [Key() for _ in range(6)]
    Key.act = lambda: act(cached, keys)
    for key in keys * 3:
        try:
            cached(key)
        except ValueError as error:
            print(error, end=" ")
    Key.act = None
    for number in range(4):
        cached(number)
    cached(3)
    print(size, cached.cache_info().hits > 0)


def fail(cached, keys):
    raise ValueError("no")


for size in (1, 2, 3):
    run(size, lambda cached, keys: cached.cache_clear())
    run(size, fail)


class Result:
    def __del__(self):
        made.cache_clear()


made = functools.lru_cache(maxsize=2)(lambda number: Result())
for number in range(20):
    made(number)
print(made.cache_info().maxsize)
made.cache_clear()

# expect: 1 True
# expect: no no no no no no no no no no no no no no no 1 True
# expect: 2 True
# expect: no no no no no no no no no no no no no no no 2 True
# expect: 3 True
# expect: no no no no no no no no no no no no no no no 3 True
# expect: 2
