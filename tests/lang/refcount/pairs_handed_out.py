# enumerate(), zip() and dict.items() keep the tuple they handed out last, and fill it anew.
import sys

item = []
for number, value in enumerate([item]):
    print(sys.getrefcount(value))  # expect: 5
for (value,) in zip([item]):
    print(sys.getrefcount(value))  # expect: 5
for key, value in {"key": item}.items():
    print(sys.getrefcount(value))  # expect: 5

pairs = enumerate("ab")
first = next(pairs)
second = next(pairs)
print(first, second, first is second)  # expect: (0, 'a') (1, 'b') False
places = {id(pair) for pair in zip(range(1000, 1003))}
print(len(places))  # expect: 2
