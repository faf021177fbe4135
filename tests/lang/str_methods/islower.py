# Cased characters, all lower
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'.islower())  # expect: True
attempt(lambda: 'aB'.islower())  # expect: False
attempt(lambda: 'a1'.islower())  # expect: True
attempt(lambda: '1'.islower())  # expect: False
attempt(lambda: ''.islower())  # expect: False
attempt(lambda: 'ª'.islower())  # expect: True
