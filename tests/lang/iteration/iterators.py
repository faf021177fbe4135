# iter() with a sentinel, next() with a default, exhausted iterators.
source = iter([1, 2, 3, 4])
print(list(iter(lambda: next(source), 3)), next(source), next(source, "end"), next(iter([]), None))  # expect: [1, 2] 4 end None
it = iter("ab")
print(iter(it) is it, list(it), list(it), type(iter([])).__name__, type(iter({})).__name__, type(iter(range(2))).__name__)  # expect: True ['a', 'b'] [] list_iterator dict_keyiterator range_iterator


class Counter:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


print(list(Counter()), sum(Counter()), any(Counter()))  # expect: [] 0 False
for f in (lambda: next(5), lambda: next(iter([])), lambda: iter(5, 5), lambda: iter()):
    try:
        f()
    except (TypeError, StopIteration) as error:
        print(repr(error))  # expect: TypeError("'int' object is not an iterator")
# expect: StopIteration()
# expect: TypeError('iter(v, w): v must be callable')
# expect: TypeError('iter expected at least 1 argument, got 0')
