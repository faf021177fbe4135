# About as deep as sys.getrecursionlimit() says; afterwards all goes on.
import sys

def depth():
    try:
        return 1 + depth()
    except RecursionError:
        return 1

print(sys.getrecursionlimit(), 900 < depth() < 1000, 900 < depth() < 1000)
# expect: 1000 True True
sys.setrecursionlimit(100)
print(50 < depth() < 100)  # expect: True
for bad in 0, "x":
    try:
        sys.setrecursionlimit(bad)
    except (TypeError, ValueError) as error:
        print(error)
        # expect: recursion limit must be greater or equal than 1
        # expect: 'str' object cannot be interpreted as an integer
