# Frozenset.__len__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (frozenset({1, 2})).__len__())  # expect: 2
attempt(lambda: (frozenset({1, 2})).__len__(1, 2, 3))
# expect: TypeError expected 0 arguments, got 3
attempt(lambda: frozenset.__len__())
# expect: TypeError descriptor '__len__' of 'frozenset' object needs an argument
attempt(lambda: frozenset.__len__(None))
# expect: TypeError descriptor '__len__' requires a 'frozenset' object but received a 'NoneType'
