# Before a place
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.insert(0, 9), x))([1, 2]))  # expect: (None, [9, 1, 2])
attempt(lambda: (lambda x: (x.insert(-1, 9), x))([1, 2]))  # expect: (None, [1, 9, 2])
attempt(lambda: (lambda x: (x.insert(99, 9), x))([1, 2]))  # expect: (None, [1, 2, 9])
attempt(lambda: (lambda x: (x.insert(-99, 9), x))([1, 2]))  # expect: (None, [9, 1, 2])
attempt(lambda: [].insert('a', 1))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: [].insert(1))  # expect: TypeError insert expected 2 arguments, got 1
attempt(lambda: [].insert(2 ** 70, 1))
# expect: OverflowError Python int too large to convert to C ssize_t
