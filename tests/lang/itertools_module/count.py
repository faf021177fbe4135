# count
from itertools import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(islice(count(), 3)))  # expect: [0, 1, 2]
attempt(lambda: list(islice(count(5, -2), 3)))  # expect: [5, 3, 1]
attempt(lambda: list(islice(count(0.5), 3)))  # expect: [0.5, 1.5, 2.5]
attempt(lambda: count(3))  # expect: count(3)
attempt(lambda: count(1, 2))  # expect: count(1, 2)
attempt(lambda: count('a'))  # expect: TypeError a number is required
attempt(lambda: next(count(2**63 - 1)))  # expect: 9223372036854775807
attempt(lambda: list(islice(count(2**63 - 1), 2)))
# expect: [9223372036854775807, 9223372036854775808]
attempt(lambda: count(step=2))  # expect: count(0, 2)
attempt(lambda: count(1, 1))  # expect: count(1)
