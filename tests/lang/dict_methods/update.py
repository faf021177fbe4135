# From mappings, pairs and keywords
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda d: (d.update({3: 4}), d))({1: 2}))  # expect: (None, {1: 2, 3: 4})
attempt(lambda: (lambda d: (d.update([(1, 5), 'ab']), d))({1: 2}))
# expect: (None, {1: 5, 'a': 'b'})
attempt(lambda: (lambda d: (d.update(a=1, b=2), d))({}))  # expect: (None, {'a': 1, 'b': 2})
attempt(lambda: {}.update(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: {}.update([1]))
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
attempt(lambda: {}.update(['abc']))
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
attempt(lambda: {}.update([()]))
# expect: ValueError dictionary update sequence element #0 has length 0; 2 is required
attempt(lambda: {}.update(1, 2))  # expect: TypeError update expected at most 1 argument, got 2
attempt(lambda: (lambda d: (d.update(), d))({1: 2}))  # expect: (None, {1: 2})
