# Round() to even, with digits
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: round(2.5))  # expect: 2
attempt(lambda: round(3.5))  # expect: 4
attempt(lambda: round(-2.5))  # expect: -2
attempt(lambda: round(2.675, 2))  # expect: 2.67
attempt(lambda: round(1234.5, -2))  # expect: 1200.0
attempt(lambda: round(0.5))  # expect: 0
attempt(lambda: round(1e22))  # expect: 10000000000000000000000
attempt(lambda: round(float('inf')))
# expect: OverflowError cannot convert float infinity to integer
attempt(lambda: round(float('nan')))  # expect: ValueError cannot convert float NaN to integer
attempt(lambda: round(1.5, None))  # expect: 2
attempt(lambda: round(1.5, 'a'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: round(1e308, -308))  # expect: 1e+308
attempt(lambda: round(2.5, 400))  # expect: 2.5
