# Bits without sign
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (0).bit_length())  # expect: 0
attempt(lambda: (255).bit_length())  # expect: 8
attempt(lambda: (-256).bit_length())  # expect: 9
attempt(lambda: (2 ** 100).bit_length())  # expect: 101
attempt(lambda: True.bit_length())  # expect: 1
