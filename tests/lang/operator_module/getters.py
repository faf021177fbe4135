# attrgetter, itemgetter, methodcaller
import operator
from operator import *

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: attrgetter('real')(5))  # expect: 5
attempt(lambda: attrgetter('real', 'imag')(5))  # expect: (5, 0)
attempt(lambda: attrgetter('real.real.imag')(5))  # expect: 0
attempt(lambda: attrgetter('x')(5))  # expect: AttributeError 'int' object has no attribute 'x'
attempt(lambda: attrgetter(5))  # expect: TypeError attribute name must be a string
attempt(lambda: attrgetter())  # expect: TypeError attrgetter expected 1 argument, got 0
attempt(lambda: attrgetter('a.b', 'c'))  # expect: operator.attrgetter('a.b', 'c')
attempt(lambda: itemgetter(1)('abc'))  # expect: b
attempt(lambda: itemgetter(0, 2)('abc'))  # expect: ('a', 'c')
attempt(lambda: itemgetter('a')({'a': 1}))  # expect: 1
attempt(lambda: itemgetter(9)('abc'))  # expect: IndexError string index out of range
attempt(lambda: itemgetter())  # expect: TypeError itemgetter expected 1 argument, got 0
attempt(lambda: itemgetter(1, 'a'))  # expect: operator.itemgetter(1, 'a')
attempt(lambda: itemgetter(slice(1, None))('abc'))  # expect: bc
attempt(lambda: methodcaller('upper')('a'))  # expect: A
attempt(lambda: methodcaller('split', ',', maxsplit=1)('a,b,c'))  # expect: ['a', 'b,c']
attempt(lambda: methodcaller('nope')(1))
# expect: AttributeError 'int' object has no attribute 'nope'
attempt(lambda: methodcaller())
# expect: TypeError methodcaller needs at least one argument, the method name
attempt(lambda: methodcaller(5))  # expect: TypeError method name must be a string
attempt(lambda: methodcaller('a', 1, b=2))  # expect: operator.methodcaller('a', 1, b=2)
attempt(lambda: sorted(['bb', 'a'], key=methodcaller('__len__')))  # expect: ['a', 'bb']
