# sort() is stable, in both directions, and asks `<` only.
words = ["b", "A", "c", "B", "a"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=str.lower, reverse=True))  # expect: ['A', 'B', 'a', 'b', 'c'] ['A', 'a', 'b', 'B', 'c'] ['c', 'b', 'B', 'A', 'a']


class Only:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


print([item.n for item in sorted(map(Only, [3, 1, 2]))], sorted([(1, "b"), (0, "z"), (1, "a")]))  # expect: [1, 2, 3] [(0, 'z'), (1, 'a'), (1, 'b')]
for f in (lambda: sorted([1, "a"]), lambda: sorted(5), lambda: sorted([1], key=5), lambda: sorted([1], foo=2), lambda: sorted()):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: '<' not supported between instances of 'str' and 'int'
# expect: 'int' object is not iterable
# expect: 'int' object is not callable
# expect: sort() got an unexpected keyword argument 'foo'
# expect: sorted expected 1 argument, got 0
