# Len(), hash(), id()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: len('abc'))  # expect: 3
attempt(lambda: len({}))  # expect: 0
attempt(lambda: len(5))  # expect: TypeError object of type 'int' has no len()
attempt(lambda: len(range(2 ** 70)))
# expect: OverflowError Python int too large to convert to C ssize_t
attempt(lambda: hash(1) == hash(1.0) == hash(True))  # expect: True
attempt(lambda: hash([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: hash('a') == hash('a'))  # expect: True
attempt(lambda: hash(2 ** 61 - 1))  # expect: 0
attempt(lambda: hash(-1))  # expect: -2
attempt(lambda: id(None) == id(None))  # expect: True
attempt(lambda: len())  # expect: TypeError len() takes exactly one argument (0 given)
attempt(lambda: len([], []))  # expect: TypeError len() takes exactly one argument (2 given)
