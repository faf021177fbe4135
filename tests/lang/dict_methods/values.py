# The view of values
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: {1: 2}.values())  # expect: dict_values([2])
attempt(lambda: list({1: 2, 3: 2}.values()))  # expect: [2, 2]
attempt(lambda: 2 in {1: 2}.values())  # expect: True
attempt(lambda: {1: 2}.values() == {1: 2}.values())  # expect: False
attempt(lambda: len({1: 2}.values()))  # expect: 1
attempt(lambda: {1: 2}.values() & {2})
# expect: TypeError unsupported operand type(s) for &: 'dict_values' and 'set'
