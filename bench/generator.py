# Values through two generators.
# result: 32000004000000
# small: 100 5050
import sys


def count(limit):
    i = 0
    while i < limit:
        yield i
        i += 1


def plus_one(numbers):
    for number in numbers:
        yield number + 1


def total(limit):
    result = 0
    for number in plus_one(count(limit)):
        result += number
    return result


print(total(int(sys.argv[1]) if len(sys.argv) > 1 else 8_000_000))
