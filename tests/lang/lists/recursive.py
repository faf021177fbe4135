# Lists inside themselves: repr, comparison.
a = [1]
a.append(a)
print(a, a == a, a in a, len(a), a[1][1][0])  # expect: [1, [...]] True True 2 1
b = [1]
b.append(b)
try:
    a == b
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded in comparison
d = {}
d["d"] = d
t = ([],)
t[0].append(t)
print(d, t, [a, a])  # expect: {'d': {...}} ([(...)],) [[1, [...]], [1, [...]]]
