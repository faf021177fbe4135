# reversed() and enumerate().
class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10


print(list(reversed(Sequence())), list(reversed([1, 2])), list(reversed("ab")), list(reversed(range(0, 7, 3))), list(reversed({"a": 1, "b": 2})))  # expect: [20, 10, 0] [2, 1] ['b', 'a'] [6, 3, 0] ['b', 'a']
print(list(enumerate("ab")), list(enumerate("a", start=5)), list(enumerate(iterable=[1], start=2**70)))  # expect: [(0, 'a'), (1, 'b')] [(5, 'a')] [(1180591620717411303424, 1)]
for f in (lambda: reversed({1}), lambda: reversed(5), lambda: enumerate(5), lambda: enumerate([], "a"), lambda: enumerate()):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: 'set' object is not reversible
# expect: 'int' object is not reversible
# expect: 'int' object is not iterable
# expect: 'str' object cannot be interpreted as an integer
# expect: enumerate() missing required argument 'iterable'
