# defaultdict
from collections import defaultdict

d = defaultdict(list)
d["a"].append(1)
print(d, d.get("b"), "b" in d, d["b"], len(d))
print(d.default_factory, d.copy(), type(d.copy()).__name__, d | {"c": 1}, {"c": 1} | d)
print(defaultdict(), defaultdict(None, {1: 2}), defaultdict(int, a=1))
for wrong in (lambda: defaultdict()["x"], lambda: defaultdict(5), lambda: defaultdict(lambda: 1 / 0)[1],
              lambda: defaultdict(int, 5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Counting(defaultdict):
    def __missing__(self, key):
        return key * 2


print(Counting()[4], Counting(int))
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 1
print(dict(nested["x"]))
d.default_factory = None
try:
    d["zz"]
except KeyError as error:
    print(error)
# expect: defaultdict(<class 'list'>, {'a': [1], 'b': []}) None False [] 2
# expect: <class 'list'> defaultdict(<class 'list'>, {'a': [1], 'b': []}) defaultdict defaultdict(<class 'list'>, {'a': [1], 'b': [], 'c': 1}) defaultdict(<class 'list'>, {'c': 1, 'a': [1], 'b': []})
# expect: defaultdict(None, {}) defaultdict(None, {1: 2}) defaultdict(<class 'int'>, {'a': 1})
# expect: KeyError 'x'
# expect: TypeError first argument must be callable or None
# expect: ZeroDivisionError division by zero
# expect: TypeError 'int' object is not iterable
# expect: 8 Counting(<class 'int'>, {})
# expect: {'y': 1}
# expect: 'zz'
