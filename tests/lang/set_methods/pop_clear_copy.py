# Taking out, emptying, copying
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {5}.pop())  # expect: 5
attempt(lambda: set().pop())  # expect: KeyError 'pop from an empty set'
attempt(lambda: (lambda s: (s.clear(), s))({1}))  # expect: (None, set())
attempt(lambda: (lambda s: (s.copy() == s, s.copy() is s))({1}))  # expect: (True, False)
attempt(lambda: (lambda s: s.copy() is s)(frozenset({1})))  # expect: True
attempt(lambda: set().pop(1))  # expect: TypeError set.pop() takes no arguments (1 given)
