# Ranges are equal when their items are
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: range(0) == range(5, 5))  # expect: True
attempt(lambda: range(0, 3, 2) == range(0, 4, 2))  # expect: True
attempt(lambda: range(3) == [0, 1, 2])  # expect: False
attempt(lambda: hash(range(0)) == hash(range(2, 2)))  # expect: True
attempt(lambda: range(3) < range(4))
# expect: TypeError '<' not supported between instances of 'range' and 'range'
attempt(lambda: range(1, 2).start, range(1, 2).stop, range(1, 2).step)
# expect raises: TypeError: attempt() takes 1 positional argument but 3 were given
attempt(lambda: setattr(range(3), 'start', 1))
