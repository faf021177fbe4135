# copy and deepcopy
import copy


class P:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"P({self.x!r})"


a = [1, [2, 3], {"k": (4, [5])}, P([6])]
shallow, deep = copy.copy(a), copy.deepcopy(a)
print(shallow == a, shallow[1] is a[1], deep[1] == a[1], deep[1] is a[1], deep[3].x is a[3].x)
loop = [1]
loop.append(loop)
again = copy.deepcopy(loop)
print(again[1] is again, again)
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, [2]))[1])
print(copy.copy({1}), copy.copy({"a": 1}), copy.deepcopy(frozenset([1])), copy.copy(bytearray(b"x")), copy.copy(len) is len)


class Own:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deeply", type(memo).__name__


print(copy.copy(Own()), copy.deepcopy([Own()]))


class State:
    def __getstate__(self):
        return {"kept": 1}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


s = State()
s.lost = 2
print(copy.copy(s).__dict__)


class Slots:
    __slots__ = "a", "b"


s = Slots()
s.a = [1]
c = copy.deepcopy(s)
print(c.a, c.a is s.a, hasattr(c, "b"))


class L(list):
    pass


l = L([1, [2]])
l.mark = 1
d = copy.deepcopy(l)
print(d, d.mark, type(d).__name__, d[1] is l[1])
memo = {}
print(copy.deepcopy([a, a], memo)[0] is memo[id(a)])
for wrong in (lambda: copy.copy((x for x in ())), lambda: copy.deepcopy(copy), lambda: copy.replace(5, x=1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
from collections import namedtuple
print(copy.replace(namedtuple("Q", "a b")(1, 2), b=5))
# expect: True True True False False
# expect: True [1, [...]]
# expect: True True [2]
# expect: {1} {'a': 1} frozenset({1}) bytearray(b'x') True
# expect: copied [('deeply', 'dict')]
# expect: {'kept': 1, 'restored': True}
# expect: [1] False False
# expect: [1, [2]] 1 L False
# expect: True
# expect: TypeError cannot pickle 'generator' object
# expect: TypeError cannot pickle 'module' object
# expect: TypeError replace() does not support int objects
# expect: Q(a=1, b=5)
