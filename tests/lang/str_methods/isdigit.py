# Digits, superscripts included
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: '123'.isdigit())  # expect: True
attempt(lambda: '²'.isdigit())  # expect: True
attempt(lambda: '½'.isdigit())  # expect: False
attempt(lambda: ''.isdigit())  # expect: False
attempt(lambda: '-1'.isdigit())  # expect: False
