# OrderedDict
from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
d.move_to_end("a")
print(d, list(d))
d.move_to_end("c", last=False)
print(list(d), d.popitem(), d.popitem(last=False), d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1))
print(OrderedDict(), OrderedDict([(1, 2)]).copy(), OrderedDict.fromkeys("ab", 0))
print(list(reversed(OrderedDict(a=1, b=2))), list(reversed(OrderedDict(a=1, b=2).items())))
for wrong in (lambda: OrderedDict().popitem(), lambda: d.move_to_end("zz"), lambda: OrderedDict(5),
              lambda: OrderedDict(1, 2), lambda: d.pop("zz")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(d | {"x": 1}, type({} | d).__name__, d.setdefault("q", 5), d.pop("q"), d.pop("q", 7))
d["self"] = d
print(d)
# expect: OrderedDict({'b': 2, 'c': 3, 'a': 1}) ['b', 'c', 'a']
# expect: ['c', 'b', 'a'] ('a', 1) ('c', 3) OrderedDict({'b': 2})
# expect: False True
# expect: OrderedDict() OrderedDict({1: 2}) OrderedDict({'a': 0, 'b': 0})
# expect: ['b', 'a'] [('b', 2), ('a', 1)]
# expect: KeyError 'dictionary is empty'
# expect: KeyError 'zz'
# expect: TypeError 'int' object is not iterable
# expect: TypeError expected at most 1 arguments, got 2
# expect: KeyError 'zz'
# expect: OrderedDict({'b': 2, 'x': 1}) OrderedDict 5 5 7
# expect: OrderedDict({'b': 2, 'self': ...})
