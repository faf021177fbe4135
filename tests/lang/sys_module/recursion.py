# The recursion limit is counted in Python calls.
import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500))  # expect: 500
sys.setrecursionlimit(100)
try:
    depth(200)
except RecursionError as error:
    print(error)  # expect: maximum recursion depth exceeded
print(depth(50))  # expect: 50
sys.setrecursionlimit(3000)
print(depth(2500))  # expect: 2500
