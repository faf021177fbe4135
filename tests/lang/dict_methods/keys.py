# The view of keys
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1: 2}.keys())  # expect: dict_keys([1])
attempt(lambda: {1: 2}.keys() & [1, 5])  # expect: {1}
attempt(lambda: {1: 2}.keys() | [5])  # expect: {1, 5}
attempt(lambda: {1: 2}.keys() - {1})  # expect: set()
attempt(lambda: {1: 2}.keys() ^ {2})  # expect: {1, 2}
attempt(lambda: {1: 2}.keys() == {1})  # expect: True
attempt(lambda: {1: 2}.keys() < {1, 2})  # expect: True
attempt(lambda: {1: 2}.keys().isdisjoint([2]))  # expect: True
attempt(lambda: 1 in {1: 2}.keys())  # expect: True
attempt(lambda: {1: 2}.keys().mapping)  # expect: {1: 2}
