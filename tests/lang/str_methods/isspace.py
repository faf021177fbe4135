# Blanks only
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: ' \t\n'.isspace())  # expect: True
attempt(lambda: ''.isspace())  # expect: False
attempt(lambda: '\u2003'.isspace())  # expect: True
attempt(lambda: ' a'.isspace())  # expect: False
attempt(lambda: '\x1c'.isspace())  # expect: True
