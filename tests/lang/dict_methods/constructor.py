# Dict() of mappings, pairs and keywords
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: dict())  # expect: {}
attempt(lambda: dict({1: 2}))  # expect: {1: 2}
attempt(lambda: dict([(1, 2), [3, 4]]))  # expect: {1: 2, 3: 4}
attempt(lambda: dict(a=1, b=2))  # expect: {'a': 1, 'b': 2}
attempt(lambda: dict({1: 2}, a=3))  # expect: {1: 2, 'a': 3}
attempt(lambda: dict(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: dict([1]))
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
attempt(lambda: dict(['abc']))
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
attempt(lambda: dict({}, {}))  # expect: TypeError dict expected at most 1 argument, got 2
attempt(lambda: dict(**{'x y': 1}))  # expect: {'x y': 1}
attempt(lambda: dict([[[], 1]]))  # expect: TypeError unhashable type: 'list'
