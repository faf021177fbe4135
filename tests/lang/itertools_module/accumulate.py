# accumulate
from itertools import *
import operator

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(accumulate([1, 2, 3])))  # expect: [1, 3, 6]
attempt(lambda: list(accumulate([1, 2, 3], operator.mul)))  # expect: [1, 2, 6]
attempt(lambda: list(accumulate([1, 2], initial=10)))  # expect: [10, 11, 13]
attempt(lambda: list(accumulate([])))  # expect: []
attempt(lambda: list(accumulate([], initial=1)))  # expect: [1]
attempt(lambda: list(accumulate(['a', 1])))
# expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: accumulate(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: list(accumulate([3, 1, 2], max)))  # expect: [3, 3, 3]
