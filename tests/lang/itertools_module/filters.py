# compress, dropwhile, filterfalse, takewhile, starmap
from itertools import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(compress('abcd', [1, 0, True, ''])))  # expect: ['a', 'c']
attempt(lambda: list(dropwhile(lambda x: x < 3, [1, 3, 2])))  # expect: [3, 2]
attempt(lambda: list(takewhile(lambda x: x < 3, [1, 3, 2])))  # expect: [1]
attempt(lambda: list(filterfalse(None, [0, 1, ''])))  # expect: [0, '']
attempt(lambda: list(filterfalse(lambda x: x % 2, range(5))))  # expect: [0, 2, 4]
attempt(lambda: list(starmap(pow, [(2, 3), (3, 2)])))  # expect: [8, 9]
attempt(lambda: list(starmap(pow, [1])))  # expect: TypeError 'int' object is not iterable
attempt(lambda: list(takewhile(5, [1])))  # expect: TypeError 'int' object is not callable
attempt(lambda: dropwhile(len))  # expect: TypeError dropwhile expected 2 arguments, got 1
