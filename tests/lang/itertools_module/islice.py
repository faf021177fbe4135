# islice
from itertools import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(islice('abcdef', 3)))  # expect: ['a', 'b', 'c']
attempt(lambda: list(islice('abcdef', 2, 4)))  # expect: ['c', 'd']
attempt(lambda: list(islice('abcdef', 0, None, 2)))  # expect: ['a', 'c', 'e']
attempt(lambda: list(islice('abc', 10)))  # expect: ['a', 'b', 'c']
attempt(lambda: islice('abc', -1))
# expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
attempt(lambda: islice('abc', 1, -1))
# expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
attempt(lambda: islice('abc', 1, 2, 0))
# expect: ValueError Step for islice() must be a positive integer or None.
attempt(lambda: islice('abc', 'x'))
# expect: ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
attempt(lambda: islice())  # expect: TypeError islice expected at least 2 arguments, got 0
attempt(lambda: (lambda it: (list(islice(it, 2)), list(it)))(iter(range(5))))
# expect: ([0, 1], [2, 3, 4])
