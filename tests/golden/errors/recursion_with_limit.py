# status: 1
import sys
sys.setrecursionlimit(50)
def f(n): f(n + 1)
f(0)
