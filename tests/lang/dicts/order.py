# Insertion order, through updates and deletions.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d, list(d), list(reversed(d)), d.popitem(), d)  # expect: {'b': 9, 'a': 2} ['b', 'a', 'c'] ['c', 'a', 'b'] ('c', 3) {'b': 9, 'a': 2}
del d["b"]
d["b"] = 0
print(d, {1: "a", True: "b", 1.0: "c"}, {**d, "z": 1}, d | {"a": 5})  # expect: {'a': 2, 'b': 0} {1: 'c'} {'a': 2, 'b': 0, 'z': 1} {'a': 5, 'b': 0}
big = {i: i for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
print(len(big), list(big)[:4], list(big)[-2:], sum(big))  # expect: 666 [1, 2, 4, 5] [997, 998] 332667
