# Frozenset.__iter__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list((frozenset({1, 2})).__iter__()))  # expect: [1, 2]
attempt(lambda: (frozenset({1, 2})).__iter__(1, 2, 3))
# expect: TypeError expected 0 arguments, got 3
attempt(lambda: frozenset.__iter__())
# expect: TypeError descriptor '__iter__' of 'frozenset' object needs an argument
attempt(lambda: frozenset.__iter__(None))
# expect: TypeError descriptor '__iter__' requires a 'frozenset' object but received a 'NoneType'
