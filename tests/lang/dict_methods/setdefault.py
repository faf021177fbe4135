# The value, which is put in if need be
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda d: (d.setdefault(1, 5), d.setdefault(2, 6), d))({1: 2}))
# expect: (2, 6, {1: 2, 2: 6})
attempt(lambda: (lambda d: (d.setdefault(1), d))({}))  # expect: (None, {1: None})
attempt(lambda: {}.setdefault([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: {}.setdefault())  # expect: TypeError setdefault expected at least 1 argument, got 0
