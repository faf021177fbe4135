# Some special methods of list, dict and set are methods, not wrappers of slots; subclasses index as before.
for method in (list.__getitem__, dict.__getitem__, dict.__contains__, set.__contains__, frozenset.__contains__):
    print(repr(method), type(method).__name__)
print(type([].__getitem__).__name__, {1: 2}.__getitem__(1), [5].__getitem__(slice(None)), {1}.__contains__(1))
for call in (lambda: list.__getitem__(()), lambda: dict.__contains__(255), lambda: dict.__contains__({}), lambda: [].__getitem__(1, 2), lambda: {}.__getitem__("k"), lambda: set().__contains__([])):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)


class Counted(dict):
    def __missing__(self, key):
        return "missing " + key


class Upper(Counted):
    def __getitem__(self, key):
        return super().__getitem__(key).upper()

    def __contains__(self, key):
        return "seen" if super().__contains__(key) else "not"


print(Counted()["a"], Counted(a="b")["a"], Upper(a="b")["a"], Upper()["c"], "a" in Upper())

# expect: <method '__getitem__' of 'list' objects> method_descriptor
# expect: <method '__getitem__' of 'dict' objects> method_descriptor
# expect: <method '__contains__' of 'dict' objects> method_descriptor
# expect: <method '__contains__' of 'set' objects> method_descriptor
# expect: <method '__contains__' of 'frozenset' objects> method_descriptor
# expect: builtin_function_or_method 2 [5] True
# expect: TypeError descriptor '__getitem__' for 'list' objects doesn't apply to a 'tuple' object
# expect: TypeError descriptor '__contains__' for 'dict' objects doesn't apply to a 'int' object
# expect: TypeError dict.__contains__() takes exactly one argument (0 given)
# expect: TypeError list.__getitem__() takes exactly one argument (2 given)
# expect: KeyError 'k'
# expect: TypeError unhashable type: 'list'
# expect: missing a b B MISSING C True
