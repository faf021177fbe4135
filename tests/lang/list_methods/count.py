# Equal items
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: [1, 1.0, True, 2].count(1))  # expect: 3
attempt(lambda: [].count(1))  # expect: 0
attempt(lambda: [float('nan')].count(float('nan')))  # expect: 0
attempt(lambda: ['a', 'b'].count('a'))  # expect: 1
attempt(lambda: [1].count())  # expect: TypeError list.count() takes exactly one argument (0 given)
