# Each word begins upper
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: "they're bill's".title())  # expect: They'Re Bill'S
attempt(lambda: 'hello WORLD'.title())  # expect: Hello World
attempt(lambda: 'ǆ'.title())  # expect: ǅ
attempt(lambda: '1a b2c'.title())  # expect: 1A B2C
attempt(lambda: ''.title())  # expect:
