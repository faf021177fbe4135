# cycle and repeat
from itertools import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(islice(cycle('ab'), 5)))  # expect: ['a', 'b', 'a', 'b', 'a']
attempt(lambda: list(cycle([])))  # expect: []
attempt(lambda: list(repeat(1, 3)))  # expect: [1, 1, 1]
attempt(lambda: repeat(1))  # expect: repeat(1)
attempt(lambda: repeat('x', 2))  # expect: repeat('x', 2)
attempt(lambda: len(repeat(1, 3)))
# expect: TypeError object of type 'itertools.repeat' has no len()
attempt(lambda: len(repeat(1)))  # expect: TypeError object of type 'itertools.repeat' has no len()
attempt(lambda: list(repeat(1, -3)))  # expect: []
attempt(lambda: repeat())  # expect: TypeError repeat() missing required argument 'object' (pos 1)
attempt(lambda: cycle())  # expect: TypeError cycle expected 1 argument, got 0
attempt(lambda: repeat(1, 'a'))
# expect: TypeError 'str' object cannot be interpreted as an integer
