# A list with one and two names, and in what holds it.
import sys

a = []
print(sys.getrefcount(a))  # expect: 2
b = a
print(sys.getrefcount(a))  # expect: 3
del b
print(sys.getrefcount(a))  # expect: 2
box = [a]
print(sys.getrefcount(a))  # expect: 3
box.append(a)
print(sys.getrefcount(a))  # expect: 4
pair = (a, a)
print(sys.getrefcount(a))  # expect: 6
table = {"key": a}
print(sys.getrefcount(a))  # expect: 7
box = pair = table = None
print(sys.getrefcount(a))  # expect: 2
print(sys.getrefcount([]))  # expect: 1
