"""Question 1: What can be the keys of a dictionary?

In 30 seconds: any hashable object: one with a __hash__ that stays the same during its life and
agrees with __eq__ (equal objects have equal hashes). Numbers, strings, tuples of hashables,
frozensets, functions, classes and ordinary instances can; lists, dicts and sets cannot. A dict
looks for the hash first and asks __eq__ only where hashes are the same.

Often said, but wrong: "hashable means immutable". An instance of your own class is hashable (by
identity) and as mutable as you like; a tuple is immutable and unhashable as soon as it holds a list.
"""

# What can be a key.


class Point:
    def __init__(self, x):
        self.x = x


p = Point(1)
d = {(1, 2): "tuple", frozenset([3]): "frozenset", p: "instance", print: "function", int: "class"}
print(d[1, 2], d[frozenset([3])], d[p], d[print], d[int])  # expect: tuple frozenset instance function class

# What cannot, and what is said about it.
for key in [1], {1: 2}, {1, 2}, (1, [2]):
    try:
        {key: 0}
    except TypeError as error:
        print(error)
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'set'
# expect: unhashable type: 'list'

# The mutable instance is a key, and stays one while it changes.
p.x = 99
print(d[p])  # expect: instance

# Equal keys with equal hashes are one key; the first key stays, the last value wins.
print({1: "int", True: "bool", 1.0: "float"})  # expect: {1: 'float'}
print(hash(1) == hash(True) == hash(1.0))  # expect: True


# __eq__ without __hash__ takes the hash away.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return self.cents == other.cents


print(Money.__hash__)  # expect: None
try:
    {Money(5): 0}
except TypeError as error:
    print(error)  # expect: unhashable type: 'Money'


# How many comparisons a bad hash costs.
class Key:
    calls = 0

    def __init__(self, number, number_hash):
        self.number, self.number_hash = number, number_hash

    def __eq__(self, other):
        Key.calls += 1
        return self.number == other.number

    def __hash__(self):
        return self.number_hash


def comparisons(work):
    Key.calls = 0
    work()
    return Key.calls


def build(keys):
    table = {}
    for key in keys:
        table[key] = key.number
    return table


same = [Key(n, 7) for n in range(200)]
good = [Key(n, n) for n in range(200)]
print("200 keys, one hash:", comparisons(lambda: build(same)))  # expect: 200 keys, one hash: 19900
table = build(same)
# The probe is an equal but different object: the very same object is found without asking __eq__.
print("find the last:", comparisons(lambda: table[Key(199, 7)]))  # expect: find the last: 200
print("find the first:", comparisons(lambda: table[Key(0, 7)]))  # expect: find the first: 1
print("the same object:", comparisons(lambda: table[same[0]]))  # expect: the same object: 0
print("200 keys, good hashes:", comparisons(lambda: build(good)))  # expect: 200 keys, good hashes: 0
table = build(good)
print("find one:", comparisons(lambda: table[Key(199, 199)]))  # expect: find one: 1

# Follow-up: is the order of a dict defined? Yes, since 3.7: the order of insertion.
order = {"b": 1, "a": 2}
order["c"] = 3
order["b"] = 9
print(list(order))  # expect: ['b', 'a', 'c']
del order["b"]
order["b"] = 0
print(list(order))  # expect: ['a', 'c', 'b']


# Follow-up: what if a key's hash changes while it is in there? It is lost in its old place.
class Bad:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return self.value


bad = Bad(1)
lost = {bad: "here"}
bad.value = 2
print(bad in lost, len(lost), list(lost)[0] is bad)  # expect: False 1 True

# Follow-up: is None a key? NaN? NaN is found by identity only, since it does not equal itself.
nan = float("nan")
odd = {None: 0, nan: 1}
print(odd[None], odd[nan], float("nan") in odd)  # expect: 0 1 False
