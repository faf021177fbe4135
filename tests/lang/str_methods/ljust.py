# Padding on the right
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'ab'.ljust(5) + '|')  # expect: ab   |
attempt(lambda: 'ab'.ljust(5, '.'))  # expect: ab...
attempt(lambda: 'ab'.ljust(1))  # expect: ab
attempt(lambda: 'ab'.ljust(5, '..'))
# expect: TypeError The fill character must be exactly one character long
attempt(lambda: 'ab'.ljust(None))
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
