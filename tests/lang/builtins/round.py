# Round() of numbers and objects
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: round(5))  # expect: 5
attempt(lambda: round(5.5))  # expect: 6
attempt(lambda: round(1234, -2))  # expect: 1200
attempt(lambda: round(15, -1))  # expect: 20
attempt(lambda: round(25, -1))  # expect: 20
attempt(lambda: round(True))  # expect: 1
attempt(lambda: round('a'))  # expect: TypeError type str doesn't define __round__ method
attempt(lambda: round(1.25, 1))  # expect: 1.2
attempt(lambda: round(5, 1.5))
# expect: TypeError 'float' object cannot be interpreted as an integer
attempt(lambda: round(number=2.5, ndigits=0))  # expect: 2.0
