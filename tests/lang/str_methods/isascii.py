# All below 128
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'.isascii())  # expect: True
attempt(lambda: ''.isascii())  # expect: True
attempt(lambda: 'é'.isascii())  # expect: False
attempt(lambda: '\x7f'.isascii())  # expect: True
attempt(lambda: '\x80'.isascii())  # expect: False
