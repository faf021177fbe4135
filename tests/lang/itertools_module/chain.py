# chain
from itertools import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(chain('ab', [1])))  # expect: ['a', 'b', 1]
attempt(lambda: list(chain()))  # expect: []
attempt(lambda: list(chain.from_iterable(['ab', [1]])))  # expect: ['a', 'b', 1]
attempt(lambda: list(chain(1)))  # expect: TypeError 'int' object is not iterable
attempt(lambda: list(chain.from_iterable([1])))  # expect: TypeError 'int' object is not iterable
attempt(lambda: list(islice(chain.from_iterable(repeat('xy')), 5)))
# expect: ['x', 'y', 'x', 'y', 'x']
