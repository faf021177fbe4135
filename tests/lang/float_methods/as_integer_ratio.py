# The exact fraction
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (0.5).as_integer_ratio())  # expect: (1, 2)
attempt(lambda: (0.1).as_integer_ratio())  # expect: (3602879701896397, 36028797018963968)
attempt(lambda: (-2.0).as_integer_ratio())  # expect: (-2, 1)
attempt(lambda: float('inf').as_integer_ratio())
# expect: OverflowError cannot convert Infinity to integer ratio
attempt(lambda: float('nan').as_integer_ratio())
# expect: ValueError cannot convert NaN to integer ratio
