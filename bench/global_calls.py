# Calls of global functions, and global variables read.
# result: 24999995000000
# small: 100 9900
import sys

STEP = 2


def double(x):
    return x * STEP


def plus(a, b):
    return a + b


def total(rounds):
    result = 0
    for i in range(rounds):
        result = plus(result, double(i)) + abs(-i) - i
    return result


print(total(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000))
