# Whether there is no fraction
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (2.0).is_integer())  # expect: True
attempt(lambda: (2.5).is_integer())  # expect: False
attempt(lambda: float('inf').is_integer())  # expect: False
attempt(lambda: float('nan').is_integer())  # expect: False
attempt(lambda: (1e300).is_integer())  # expect: True
