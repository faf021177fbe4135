# Calls of methods that read and write an attribute.
# result: 20000000
# small: 100 400
import sys


class Counter:
    def __init__(self):
        self.value = 0

    def add(self, amount):
        self.value += amount

    def get(self):
        return self.value


def count(rounds):
    counter = Counter()
    for _ in range(rounds):
        counter.add(1)
        counter.add(3)
        counter.get()
    return counter.get()


print(count(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000_000))
