# A value taken out
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda d: (d.pop(1), d))({1: 2}))  # expect: (2, {})
attempt(lambda: {}.pop(1))  # expect: KeyError 1
attempt(lambda: {}.pop(1, 'd'))  # expect: d
attempt(lambda: {}.pop('key'))  # expect: KeyError 'key'
attempt(lambda: {}.pop())  # expect: TypeError pop expected at least 1 argument, got 0
attempt(lambda: {}.pop([]))  # expect: KeyError []
attempt(lambda: {}.pop(1, 2, 3))  # expect: TypeError pop expected at most 2 arguments, got 3
