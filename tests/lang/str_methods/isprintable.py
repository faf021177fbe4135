# No control characters
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: 'abc'.isprintable())  # expect: True
attempt(lambda: ''.isprintable())  # expect: True
attempt(lambda: 'a\n'.isprintable())  # expect: False
attempt(lambda: '\xa0'.isprintable())  # expect: False
attempt(lambda: 'é'.isprintable())  # expect: True
attempt(lambda: '\u200b'.isprintable())  # expect: False
