# The operators as functions
import operator
from operator import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: add(1, 2))  # expect: 3
attempt(lambda: sub(1, 2))  # expect: -1
attempt(lambda: truediv(1, 2))  # expect: 0.5
attempt(lambda: floordiv(7, 2))  # expect: 3
attempt(lambda: matmul(1, 2))
# expect: TypeError unsupported operand type(s) for @: 'int' and 'int'
attempt(lambda: concat('a', 'b'))  # expect: ab
attempt(lambda: concat(1, 2))  # expect: TypeError 'int' object can't be concatenated
attempt(lambda: contains([1], 1))  # expect: True
attempt(lambda: countOf([1, 1, 2], 1))  # expect: 2
attempt(lambda: indexOf('abc', 'c'))  # expect: 2
attempt(lambda: indexOf('abc', 'd'))  # expect: ValueError sequence.index(x): x not in sequence
attempt(lambda: not_(0))  # expect: True
attempt(lambda: truth([]))  # expect: False
attempt(lambda: is_(None, None))  # expect: True
attempt(lambda: is_not(1, None))  # expect: True
attempt(lambda: index(True))  # expect: 1
attempt(lambda: index(1.0))  # expect: TypeError 'float' object cannot be interpreted as an integer
attempt(lambda: (inv(1), invert(1), neg(1), pos(1), abs(-1)))  # expect: (-2, -2, -1, 1, 1)
attempt(lambda: iadd([1], [2]))  # expect: [1, 2]
attempt(lambda: iconcat([1], 'a'))  # expect: [1, 'a']
attempt(lambda: iconcat(1, 2))  # expect: TypeError 'int' object can't be concatenated
attempt(lambda: setitem({}, 1, 2))  # expect: None
attempt(lambda: getitem([1, 2], 1))  # expect: 2
attempt(lambda: delitem({}, 1))  # expect: KeyError 1
attempt(lambda: length_hint([1, 2]))  # expect: 2
attempt(lambda: length_hint(5, 3))  # expect: 3
attempt(lambda: call(max, 1, 2))  # expect: 2
attempt(lambda: (lt(1, 2), le(1, 1), eq(1, 1.0), ne(1, 1), gt(1, 2), ge(1, 2)))
# expect: (True, True, True, False, False, False)
attempt(lambda: (lshift(1, 3), rshift(8, 1), and_(6, 3), or_(6, 3), xor(6, 3), mod(7, 3), pow(2, 3)))
# expect: (8, 4, 2, 7, 5, 1, 8)
