# Counter
from collections import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: Counter('abracadabra'))  # expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1})
attempt(lambda: Counter('abracadabra').most_common(2))  # expect: [('a', 5), ('b', 2)]
attempt(lambda: Counter(a=1, b=2))  # expect: Counter({'b': 2, 'a': 1})
attempt(lambda: Counter({'a': 1}))  # expect: Counter({'a': 1})
attempt(lambda: Counter()['x'])  # expect: 0
attempt(lambda: list(Counter(a=2, b=0, c=-1).elements()))  # expect: ['a', 'a']
attempt(lambda: Counter(a=3, b=1) + Counter(a=1, c=2))  # expect: Counter({'a': 4, 'c': 2, 'b': 1})
attempt(lambda: Counter(a=3, b=1) - Counter(a=1, b=2))  # expect: Counter({'a': 2})
attempt(lambda: Counter(a=3, b=1) & Counter(a=1, b=2))  # expect: Counter({'a': 1, 'b': 1})
attempt(lambda: Counter(a=3, b=1) | Counter(a=1, b=2))  # expect: Counter({'a': 3, 'b': 2})
attempt(lambda: (+Counter(a=1, b=-1), -Counter(a=1, b=-1)))
# expect: (Counter({'a': 1}), Counter({'b': 1}))
attempt(lambda: (Counter('ab') == Counter('ba'), Counter(a=0) == Counter()))  # expect: (True, True)
attempt(lambda: (Counter('ab') <= Counter('abc'), Counter('ab') < Counter('ab')))
# expect: (True, False)
attempt(lambda: (lambda c: (c.update('aab'), c.subtract('b'), c))(Counter('a')))
# expect: (None, None, Counter({'a': 3, 'b': 0}))
attempt(lambda: Counter('aab').total())  # expect: 3
attempt(lambda: Counter(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: Counter.fromkeys('ab'))
# expect: NotImplementedError Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
attempt(lambda: (lambda c: (c.__delitem__('zz'), c))(Counter('a')))
# expect: (None, Counter({'a': 1}))
attempt(lambda: Counter('a', 'b'))
# expect: TypeError Counter.__init__() takes from 1 to 2 positional arguments but 3 were given
attempt(lambda: Counter([[]]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: Counter(a=1).most_common())  # expect: [('a', 1)]
attempt(lambda: (lambda c: (c.update({'a': 2}), c))(Counter('a')))
# expect: (None, Counter({'a': 3}))
