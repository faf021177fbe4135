# Range() of one to three integers
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: range(3))  # expect: range(0, 3)
attempt(lambda: range(1, 3))  # expect: range(1, 3)
attempt(lambda: range(1, 10, 2))  # expect: range(1, 10, 2)
attempt(lambda: range(1.5))  # expect: TypeError 'float' object cannot be interpreted as an integer
attempt(lambda: range('a'))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: range(1, 2, 0))  # expect: ValueError range() arg 3 must not be zero
attempt(lambda: range())  # expect: TypeError range expected at least 1 argument, got 0
attempt(lambda: range(1, 2, 3, 4))  # expect: TypeError range expected at most 3 arguments, got 4
attempt(lambda: range(stop=5))  # expect: TypeError range() takes no keyword arguments
attempt(lambda: range(True))  # expect: range(0, 1)
attempt(lambda: list(range(3, 0, -1)))  # expect: [3, 2, 1]
attempt(lambda: range(2 ** 70, 2 ** 70 + 2))
# expect: range(1180591620717411303424, 1180591620717411303426)
