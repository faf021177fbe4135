# The view of pairs
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1: 2}.items())  # expect: dict_items([(1, 2)])
attempt(lambda: list({1: 2, 3: 4}.items()))  # expect: [(1, 2), (3, 4)]
attempt(lambda: (1, 2) in {1: 2}.items())  # expect: True
attempt(lambda: (1, 3) in {1: 2}.items())  # expect: False
attempt(lambda: {1: 2}.items() & {(1, 2)})  # expect: {(1, 2)}
attempt(lambda: {1: []}.items() & {1})  # expect: TypeError unhashable type: 'list'
attempt(lambda: len({}.items()))  # expect: 0
attempt(lambda: {1: 2}.items()[0])  # expect: TypeError 'dict_items' object is not subscriptable
