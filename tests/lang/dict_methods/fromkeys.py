# Keys of an iterable, one value
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: dict.fromkeys('ab'))  # expect: {'a': None, 'b': None}
attempt(lambda: dict.fromkeys([1, 2], 0))  # expect: {1: 0, 2: 0}
attempt(lambda: dict.fromkeys([[]]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: dict.fromkeys(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: dict.fromkeys())  # expect: TypeError fromkeys expected at least 1 argument, got 0
attempt(lambda: {}.fromkeys({3: 4}))  # expect: {3: None}
