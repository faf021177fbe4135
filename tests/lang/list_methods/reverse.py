# In place
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (lambda x: (x.reverse(), x))([1, 2, 3]))  # expect: (None, [3, 2, 1])
attempt(lambda: (lambda x: (x.reverse(), x))([]))  # expect: (None, [])
attempt(lambda: [1].reverse(1))  # expect: TypeError list.reverse() takes no arguments (1 given)
