# A while loop over local ints.
# result: 71999994000000
# small: 100 4950
import sys


def total(limit):
    i = 0
    result = 0
    while i < limit:
        result = result + i
        i += 1
    return result


print(total(int(sys.argv[1]) if len(sys.argv) > 1 else 12_000_000))
