# Updates in place
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda s: (s.update([2], 'a' * 0), s))({1}))  # expect: (None, {1, 2})
attempt(lambda: (lambda s: (s.intersection_update([1]), s))({1, 2}))  # expect: (None, {1})
attempt(lambda: (lambda s: (s.difference_update([1]), s))({1, 2}))  # expect: (None, {2})
attempt(lambda: (lambda s: (s.symmetric_difference_update([2, 3]), s))({1, 2}))
# expect: (None, {1, 3})
attempt(lambda: {1}.update(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: {1}.__ior__([2]))  # expect: NotImplemented
attempt(lambda: frozenset().update)
# expect: AttributeError 'frozenset' object has no attribute 'update'
