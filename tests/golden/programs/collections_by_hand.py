# A linked list, a heap, an LRU cache, a trie and a graph search, all in plain Python.


class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        for value in reversed(list(values)):
            self.head = Node(value, self.head)

    def __iter__(self):
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self


print(list(LinkedList("abc").reverse()))


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i and items[i] < items[(i - 1) // 2]:
            items[i], items[(i - 1) // 2] = items[(i - 1) // 2], items[i]
            i = (i - 1) // 2

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        top = items.pop()
        i = 0
        while True:
            child = 2 * i + 1
            if child + 1 < len(items) and items[child + 1] < items[child]:
                child += 1
            if child >= len(items) or items[i] <= items[child]:
                return top
            items[i], items[child] = items[child], items[i]
            i = child


heap = Heap()
seed = 42
for _ in range(20):
    seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
    heap.push(seed % 100)
print([heap.pop() for _ in range(20)])


class LRU(dict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().pop(key)
        super().__setitem__(key, value)
        return value

    def __setitem__(self, key, value):
        self.pop(key, None)
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]


cache = LRU(2)
cache["a"] = 1
cache["b"] = 2
cache["a"]
cache["c"] = 3
print(dict(cache), "b" in cache)


def insert(trie, word):
    for letter in word:
        trie = trie.setdefault(letter, {})
    trie[""] = True


def words(trie, prefix=""):
    for letter, rest in sorted(trie.items()):
        if letter:
            yield from words(rest, prefix + letter)
        else:
            yield prefix


trie = {}
for word in "to tea ten i in inn".split():
    insert(trie, word)
print(list(words(trie)))

graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}


def shortest(start, goal):
    best, done, came = {start: 0}, set(), {}
    while best.keys() - done:
        here = min(best.keys() - done, key=lambda n: (best[n], n))
        done.add(here)
        for there, cost in graph[here].items():
            if best[here] + cost < best.get(there, float("inf")):
                best[there] = best[here] + cost
                came[there] = here
    path = [goal]
    while path[-1] != start:
        path.append(came[path[-1]])
    return best[goal], "".join(reversed(path))


print(shortest("a", "d"))


def permutations(items):
    if not items:
        yield ()
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (item, *rest)


print(["".join(p) for p in permutations("abc")])


def queens(n, row=0, columns=frozenset(), down=frozenset(), up=frozenset()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, columns | {c}, down | {row - c}, up | {row + c})
               for c in range(n)
               if c not in columns and row - c not in down and row + c not in up)


print([queens(n) for n in range(1, 7)])
