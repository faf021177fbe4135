# Frozenset.__repr__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__repr__())  # expect: frozenset({1, 2})
attempt(lambda: (frozenset({1, 2})).__repr__(1, 2, 3))
# expect: TypeError expected 0 arguments, got 3
attempt(lambda: frozenset.__repr__())
# expect: TypeError descriptor '__repr__' of 'frozenset' object needs an argument
attempt(lambda: frozenset.__repr__(None))
# expect: TypeError descriptor '__repr__' requires a 'frozenset' object but received a 'NoneType'
