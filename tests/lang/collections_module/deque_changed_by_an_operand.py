# Objects that empty a deque while it is repeated or compared.
from collections import deque


class Clears:
    def __index__(self):
        items.clear()
        return 2

    def __eq__(self, other):
        items.clear()
        return False


items = deque([1, 2, 3])
print(items * Clears())  # expect: deque([])
items = deque([Clears(), 2, 3])
print(items == deque([1, 2, 3]), items)  # expect: False deque([])
