# permutations, combinations, product
from itertools import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(combinations('abcd', 2)))
# expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')]
attempt(lambda: list(combinations('ab', 3)))  # expect: []
attempt(lambda: list(combinations('ab', 0)))  # expect: [()]
attempt(lambda: list(combinations_with_replacement('ab', 2)))
# expect: [('a', 'a'), ('a', 'b'), ('b', 'b')]
attempt(lambda: list(permutations('abc')))
# expect: [('a', 'b', 'c'), ('a', 'c', 'b'), ('b', 'a', 'c'), ('b', 'c', 'a'), ('c', 'a', 'b'), ('c', 'b', 'a')]
attempt(lambda: list(permutations('abc', 2)))
# expect: [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')]
attempt(lambda: list(permutations('ab', 3)))  # expect: []
attempt(lambda: list(product('ab', [1, 2])))  # expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
attempt(lambda: list(product([0, 1], repeat=2)))  # expect: [(0, 0), (0, 1), (1, 0), (1, 1)]
attempt(lambda: list(product()))  # expect: [()]
attempt(lambda: list(product('a', repeat=0)))  # expect: [()]
attempt(lambda: combinations('ab', -1))  # expect: ValueError r must be non-negative
attempt(lambda: permutations('ab', -1))  # expect: ValueError r must be non-negative
attempt(lambda: product('a', repeat=-1))  # expect: ValueError repeat argument cannot be negative
attempt(lambda: combinations('ab'))
# expect: TypeError combinations() missing required argument 'r' (pos 2)
attempt(lambda: product(1))  # expect: TypeError 'int' object is not iterable
