# Cased characters, all upper
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'ABC'.isupper())  # expect: True
attempt(lambda: 'A1'.isupper())  # expect: True
attempt(lambda: 'Ab'.isupper())  # expect: False
attempt(lambda: '1'.isupper())  # expect: False
attempt(lambda: ''.isupper())  # expect: False
