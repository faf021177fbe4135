# Functions with more locals than a small frame has, as deep as the limit says; and *args of many.
import sys

names = [f"v{i}" for i in range(200)]
namespace = {}
exec("def deep(n):\n    " + " = ".join(names) + " = n\n    return n if n == 0 else deep(n - 1) + v199 - v0\n"
     "def endless(n):\n    " + " = ".join(names) + " = n\n    return endless(n + 1)\n"
     "def walk(n):\n    " + " = ".join(names) + " = n\n    while n:\n        yield v0\n        n -= 1\n", namespace)
print(namespace["deep"](500))  # expect: 0
try:
    namespace["endless"](0)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
print(sum(namespace["walk"](5)))  # expect: 25

def many(*args):
    return len(args)

print(many(*range(100_000)))  # expect: 100000
sys.setrecursionlimit(60_000)

def down(n):
    return 0 if n == 0 else 1 + down(n - 1)

print(down(50_000))  # expect: 50000
