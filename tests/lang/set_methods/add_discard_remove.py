# Single items
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda s: (s.add(2), s))({1}))  # expect: (None, {1, 2})
attempt(lambda: (lambda s: (s.add(1.0), s))({1}))  # expect: (None, {1})
attempt(lambda: set().add([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: (lambda s: (s.discard(1), s.discard(9), s))({1}))  # expect: (None, None, set())
attempt(lambda: (lambda s: (s.remove(1), s))({1}))  # expect: (None, set())
attempt(lambda: set().remove(1))  # expect: KeyError 1
attempt(lambda: set().remove('a'))  # expect: KeyError 'a'
attempt(lambda: set().discard([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: {frozenset({1})}.remove({1}))  # expect: None
