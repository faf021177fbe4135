# Ones of the absolute value
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (0).bit_count())  # expect: 0
attempt(lambda: (255).bit_count())  # expect: 8
attempt(lambda: (-7).bit_count())  # expect: 3
attempt(lambda: (2 ** 100 - 1).bit_count())  # expect: 100
