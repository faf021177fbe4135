# Letters only
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'.isalpha())  # expect: True
attempt(lambda: 'é中'.isalpha())  # expect: True
attempt(lambda: 'a1'.isalpha())  # expect: False
attempt(lambda: ''.isalpha())  # expect: False
attempt(lambda: 'ª'.isalpha())  # expect: True
