# WeakValueDictionary, WeakKeyDictionary, WeakSet
import weakref


class C:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"C{self.n}"


a, b = C(1), C(2)
d = weakref.WeakValueDictionary(a=a, b=b)
print(dict(d), len(d), d["a"], "b" in d, d.get("z"), sorted(d.keys()))
del b
print(dict(d), len(d))
try:
    d["b"]
except KeyError as error:
    print(error)
k = weakref.WeakKeyDictionary({a: 1})
b = C(3)
k[b] = 2
print(len(k), k[a], a in k, 5 in k, k.get(b), list(k.values()))
del b
print(len(k), dict(k))
s = weakref.WeakSet([a])
b = C(4)
s.add(b)
print(len(s), a in s, sorted(x.n for x in s))
del b
print(len(s), s.pop(), len(s))
try:
    k[5] = 1
except TypeError as error:
    print(error)
d = weakref.WeakValueDictionary()
keep = [C(i) for i in range(5)]
for i, c in enumerate(keep):
    d[i] = c
for key in d.keys():
    keep.pop()
    break
print(len(d), d.setdefault(9, a), d.pop(9), d.pop(99, None))
# expect: {'a': C1, 'b': C2} 2 C1 True None ['a', 'b']
# expect: {'a': C1} 1
# expect: 'b'
# expect: 2 1 True False 2 [1, 2]
# expect: 1 {C1: 1}
# expect: 2 True [1, 4]
# expect: 1 C1 0
# expect: cannot create weak reference to 'int' object
# expect: 5 C1 C1 None
