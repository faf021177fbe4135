# Index(), count() and in
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: range(0, 10, 2).index(4))  # expect: 2
attempt(lambda: range(5).index(9))  # expect: ValueError 9 is not in range
attempt(lambda: range(5).index('a'))  # expect: ValueError sequence.index(x): x not in sequence
attempt(lambda: range(5).count(3))  # expect: 1
attempt(lambda: range(5).count(9))  # expect: 0
attempt(lambda: 3 in range(5))  # expect: True
attempt(lambda: 3.0 in range(5))  # expect: True
attempt(lambda: 'a' in range(5))  # expect: False
attempt(lambda: 5 in range(0, 10, 2))  # expect: False
attempt(lambda: 2 ** 70 in range(2 ** 71))  # expect: True
