# Whatever has a number
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: '½'.isnumeric())  # expect: True
attempt(lambda: '三'.isnumeric())  # expect: True
attempt(lambda: '12'.isnumeric())  # expect: True
attempt(lambda: '1.5'.isnumeric())  # expect: False
attempt(lambda: ''.isnumeric())  # expect: False
