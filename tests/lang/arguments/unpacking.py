# Displays and calls with * and **
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def show(*args, **kwargs):
    return args, kwargs
attempt(lambda: show(*[1], *(2, 3), **{"a": 1}, **{"b": 2}))
# expect: ((1, 2, 3), {'a': 1, 'b': 2})
attempt(lambda: show(*"ab", 5, *range(2)))  # expect: (('a', 'b', 5, 0, 1), {})
attempt(lambda: [*[1], *"a", *{2: 3}])  # expect: [1, 'a', 2]
attempt(lambda: (*[1], 2))  # expect: (1, 2)
attempt(lambda: {*[1], *[1, 2]})  # expect: {1, 2}
attempt(lambda: {**{"a": 1}, "b": 2, **{"a": 3}})  # expect: {'a': 3, 'b': 2}
attempt(lambda: [*5])  # expect: TypeError Value after * must be an iterable, not int
attempt(lambda: {**5})  # expect: TypeError 'int' object is not a mapping
attempt(lambda: {*[[]]})  # expect: TypeError unhashable type: 'list'
attempt(lambda: show(**{"a": 1}, a=2) if False else "skipped")  # expect: skipped
first, *rest = "abc"
*start, last = [1]
print(first, rest, start, last)  # expect: a ['b', 'c'] [] 1
attempt(lambda: (lambda: [x for x, *y in [(1, 2, 3)]])())  # expect: [1]
