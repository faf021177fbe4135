# The bounds for a length
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: slice(1, 5).indices(3))  # expect: (1, 3, 1)
attempt(lambda: slice(None, None, -1).indices(4))  # expect: (3, -1, -1)
attempt(lambda: slice(-2, None).indices(5))  # expect: (3, 5, 1)
attempt(lambda: slice(10).indices(3))  # expect: (0, 3, 1)
attempt(lambda: slice(1, 2, 0).indices(3))  # expect: ValueError slice step cannot be zero
attempt(lambda: slice('a').indices(3))
# expect: TypeError slice indices must be integers or None or have an __index__ method
attempt(lambda: slice(1).indices(-1))  # expect: ValueError length should not be negative
attempt(lambda: slice(1).indices('a'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: slice(2 ** 70).indices(2 ** 80))  # expect: (0, 1180591620717411303424, 1)
