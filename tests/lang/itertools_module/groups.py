# groupby, pairwise, batched, zip_longest, tee
from itertools import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: [(k, list(g)) for k, g in groupby('aabbba')])
# expect: [('a', ['a', 'a']), ('b', ['b', 'b', 'b']), ('a', ['a'])]
attempt(lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4], lambda x: x % 2)])
# expect: [(1, [1, 3]), (0, [2, 4])]
attempt(lambda: [list(g) for k, g in list(groupby('ab'))])  # expect: [[], []]
attempt(lambda: list(pairwise('abcd')))  # expect: [('a', 'b'), ('b', 'c'), ('c', 'd')]
attempt(lambda: list(pairwise('a')))  # expect: []
attempt(lambda: list(batched('abcde', 2)))  # expect: [('a', 'b'), ('c', 'd'), ('e',)]
attempt(lambda: list(batched('abc', 2, strict=True)))
# expect: ValueError batched(): incomplete batch
attempt(lambda: batched('a', 0))  # expect: ValueError n must be at least one
attempt(lambda: list(zip_longest('ab', 'c', fillvalue=0)))  # expect: [('a', 'c'), ('b', 0)]
attempt(lambda: list(zip_longest()))  # expect: []
attempt(lambda: [list(t) for t in tee('ab', 3)])  # expect: [['a', 'b'], ['a', 'b'], ['a', 'b']]
attempt(lambda: tee('a', 0))  # expect: ()
attempt(lambda: tee('a', -1))  # expect: ValueError n must be >= 0
attempt(lambda: zip_longest('a', x=1))
# expect: TypeError zip_longest() got an unexpected keyword argument
attempt(lambda: (lambda t: (next(t[0]), list(t[1]), list(t[0])))(tee(range(3))))
# expect: (0, [0, 1, 2], [1, 2])
