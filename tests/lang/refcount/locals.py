# Locals of functions and generators, loop variables, comprehensions, exceptions.
import sys


def loop(items):
    counts = []
    for item in items:
        counts.append(sys.getrefcount(item))
    return counts


print(loop([[], []]))  # expect: [3, 3]
print([sys.getrefcount(item) for item in [[], []]])  # expect: [3, 3]


def generate():
    kept = []
    yield sys.getrefcount(kept)
    other = kept
    yield sys.getrefcount(kept)


print(list(generate()))  # expect: [2, 3]


def handler():
    try:
        raise ValueError
    except ValueError as error:
        return sys.getrefcount(error)


print(handler())  # expect: 3


def swap():
    a, b = [], []
    a, b = b, a
    return sys.getrefcount(a), sys.getrefcount(b)


print(swap())  # expect: (2, 2)
print(sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(5))  # expect: 4294967295 4294967295 4294967295
