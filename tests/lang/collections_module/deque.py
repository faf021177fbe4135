# deque
from collections import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: deque([1, 2, 3]))  # expect: deque([1, 2, 3])
attempt(lambda: deque('abc', 2))  # expect: deque(['b', 'c'], maxlen=2)
attempt(lambda: deque())  # expect: deque([])
attempt(lambda: deque([1], maxlen=None))  # expect: deque([1])
attempt(lambda: deque([1], -1))  # expect: ValueError maxlen must be non-negative
attempt(lambda: deque([1], 'a'))  # expect: TypeError an integer is required
attempt(lambda: deque(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: (lambda d: (d.append(4), d.appendleft(0), d.pop(), d.popleft(), d))(deque([1, 2])))
# expect: (None, None, 4, 0, deque([1, 2]))
attempt(lambda: deque().pop())  # expect: IndexError pop from an empty deque
attempt(lambda: deque().popleft())  # expect: IndexError pop from an empty deque
attempt(lambda: (lambda d: (d.rotate(1), d))(deque([1, 2, 3])))  # expect: (None, deque([3, 1, 2]))
attempt(lambda: (lambda d: (d.rotate(-4), d))(deque([1, 2, 3])))  # expect: (None, deque([2, 3, 1]))
attempt(lambda: (lambda d: (d.extend('ab'), d.extendleft('cd'), d))(deque()))
# expect: (None, None, deque(['d', 'c', 'a', 'b']))
attempt(lambda: deque([1, 2, 1]).count(1))  # expect: 2
attempt(lambda: deque('abc').index('c'))  # expect: 2
attempt(lambda: deque('abc').index('z'))  # expect: ValueError 'z' is not in deque
attempt(lambda: deque('abc').index('a', 1))  # expect: ValueError 'a' is not in deque
attempt(lambda: (lambda d: (d.insert(1, 'x'), d))(deque('ab')))
# expect: (None, deque(['a', 'x', 'b']))
attempt(lambda: deque('ab', 2).insert(0, 'x'))
# expect: IndexError deque already at its maximum size
attempt(lambda: (lambda d: (d.remove('a'), d))(deque('aba')))  # expect: (None, deque(['b', 'a']))
attempt(lambda: deque('ab').remove('z'))  # expect: ValueError 'z' is not in deque
attempt(lambda: (lambda d: (d.reverse(), d))(deque('abc')))
# expect: (None, deque(['c', 'b', 'a']))
attempt(lambda: (deque('abc')[1], deque('abc')[-1]))  # expect: ('b', 'c')
attempt(lambda: deque('abc')[5])  # expect: IndexError deque index out of range
attempt(lambda: deque('abc')['a'])  # expect: TypeError sequence index must be integer, not 'str'
attempt(lambda: deque('abc')[0:1])  # expect: TypeError sequence index must be integer, not 'slice'
attempt(lambda: (lambda d: (d.__setitem__(0, 'z'), d.__delitem__(1), d))(deque('abc')))
# expect: (None, None, deque(['z', 'c']))
attempt(lambda: deque('ab') + deque('c'))  # expect: deque(['a', 'b', 'c'])
attempt(lambda: deque('ab') + ['c'])
# expect: TypeError can only concatenate deque (not "list") to deque
attempt(lambda: deque('ab') * 2)  # expect: deque(['a', 'b', 'a', 'b'])
attempt(lambda: deque('ab', 3) * 2)  # expect: deque(['b', 'a', 'b'], maxlen=3)
attempt(lambda: (lambda d: (d.__iadd__('cd'), d))(deque('ab', 3)))
# expect: (deque(['b', 'c', 'd'], maxlen=3), deque(['b', 'c', 'd'], maxlen=3))
attempt(lambda: (deque('ab') == deque('ab'), deque('ab') < deque('b'), deque('ab') == ['a', 'b']))
# expect: (True, True, False)
attempt(lambda: hash(deque()))  # expect: TypeError unhashable type: 'collections.deque'
attempt(lambda: (deque('abc').maxlen, deque('abc', 5).maxlen))  # expect: (None, 5)
attempt(lambda: 'a' in deque('abc'))  # expect: True
attempt(lambda: list(reversed(deque('abc'))))  # expect: ['c', 'b', 'a']
attempt(lambda: deque('abc').copy())  # expect: deque(['a', 'b', 'c'])
attempt(lambda: (lambda d: (d.clear(), d, len(d)))(deque('abc')))  # expect: (None, deque([]), 0)
