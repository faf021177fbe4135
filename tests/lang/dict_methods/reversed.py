# From the last key on
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list(reversed({1: 2, 3: 4})))  # expect: [3, 1]
attempt(lambda: list(reversed({1: 2, 3: 4}.values())))  # expect: [4, 2]
attempt(lambda: list(reversed({1: 2, 3: 4}.items())))  # expect: [(3, 4), (1, 2)]
attempt(lambda: list(reversed({})))  # expect: []
attempt(lambda: next(reversed({})))  # expect: StopIteration 
