# Iterators over things that change
from itertools import *

items = [1, 2, 3]
taken = islice(items, 10)
print(next(taken))
items.clear()
print(list(taken))
again = cycle(items)
items.append(7)
print(next(again), next(again))
source = [1, 2]
pairs = pairwise(source)
print(next(pairs))
source.extend([3, 4])
print(list(pairs))


def raising():
    yield 1
    raise KeyError("source")


for made in (chain(raising()), accumulate(raising()), pairwise(raising()), batched(raising(), 2)):
    try:
        print(list(made))
    except KeyError as error:
        print(error)
# expect: 1
# expect: []
# expect: 7 7
# expect: (1, 2)
# expect: [(2, 3), (3, 4)]
# expect: 'source'
# expect: 'source'
# expect: 'source'
# expect: 'source'
