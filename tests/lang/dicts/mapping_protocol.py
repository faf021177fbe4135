# Anything with keys() and __getitem__ unpacks.
class Mapping:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key + "!"


class NoKeys:
    def keys(self):
        return 5


print(dict(Mapping()), {**Mapping()}, (lambda **k: k)(**Mapping()))  # expect: {'a': 'a!', 'b': 'b!'} {'a': 'a!', 'b': 'b!'} {'a': 'a!', 'b': 'b!'}
for f in (lambda: dict(NoKeys()), lambda: {**NoKeys()}, lambda: {**5}, lambda: dict(5), lambda: (lambda **k: k)(**5)):
    try:
        f()
    except TypeError as error:
        print(error)  # expect: NoKeys.keys() returned a non-iterable (type int)
# expect: NoKeys.keys() returned a non-iterable (type int)
# expect: 'int' object is not a mapping
# expect: 'int' object is not iterable
# expect: __main__.<lambda>.<locals>.<lambda>() argument after ** must be a mapping, not int
