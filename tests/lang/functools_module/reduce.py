# reduce and cmp_to_key
import functools
from functools import *
import operator

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: reduce(operator.add, [1, 2, 3]))  # expect: 6
attempt(lambda: reduce(operator.add, [], 5))  # expect: 5
attempt(lambda: reduce(operator.add, []))
# expect: TypeError reduce() of empty iterable with no initial value
attempt(lambda: reduce(operator.add, 5))  # expect: TypeError reduce() arg 2 must support iteration
attempt(lambda: reduce(operator.add, [1], 'a'))
# expect: TypeError can only concatenate str (not "int") to str
attempt(lambda: reduce(5, [1, 2]))  # expect: TypeError 'int' object is not callable
attempt(lambda: reduce())  # expect: TypeError reduce expected at least 2 arguments, got 0
attempt(lambda: sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))  # expect: [3, 2, 1]
attempt(lambda: cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2))  # expect: True
attempt(lambda: cmp_to_key(5)(1) < cmp_to_key(5)(2))
# expect: TypeError 'int' object is not callable
attempt(lambda: cmp_to_key(lambda a, b: 0)(1) < 1)
# expect: TypeError other argument must be K instance
attempt(lambda: hash(cmp_to_key(max)(1)))
# expect: TypeError unhashable type: 'functools.KeyWrapper'
