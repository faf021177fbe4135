# A tuple hashes by its items
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: hash((1, 2)) == hash((1.0, 2.0)))  # expect: True
attempt(lambda: hash(()) == hash(tuple([])))  # expect: True
attempt(lambda: hash(([],)))  # expect: TypeError unhashable type: 'list'
attempt(lambda: hash((1, (2, 3))) == hash((1, (2, 3))))  # expect: True
attempt(lambda: {(1, 2): 'a'}[1.0, 2])  # expect: a
