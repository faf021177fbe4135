# A pair
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (5).as_integer_ratio())  # expect: (5, 1)
attempt(lambda: True.as_integer_ratio())  # expect: (1, 1)
attempt(lambda: (-3).as_integer_ratio())  # expect: (-3, 1)
attempt(lambda: (5).as_integer_ratio(1))
# expect: TypeError int.as_integer_ratio() takes no arguments (1 given)
