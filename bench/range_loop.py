# A for loop over a range, with a multiplication and a remainder.
# result: 78000000
# small: 100 602
import sys


def total(limit):
    result = 0
    for i in range(limit):
        result += i * 3 % 13
    return result


print(total(int(sys.argv[1]) if len(sys.argv) > 1 else 13_000_000))
