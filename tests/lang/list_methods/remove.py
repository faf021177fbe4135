# The first equal item
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.remove(1), x))([1, 2, 1]))  # expect: (None, [2, 1])
attempt(lambda: [1].remove(2))  # expect: ValueError list.remove(x): x not in list
attempt(lambda: [].remove(None))  # expect: ValueError list.remove(x): x not in list
attempt(lambda: (lambda x: (x.remove(1.0), x))([True, 2]))  # expect: (None, [2])
