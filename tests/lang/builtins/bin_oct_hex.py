# Texts of integers
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: bin(5))  # expect: 0b101
attempt(lambda: bin(-5))  # expect: -0b101
attempt(lambda: oct(8))  # expect: 0o10
attempt(lambda: hex(255))  # expect: 0xff
attempt(lambda: hex(-255))  # expect: -0xff
attempt(lambda: hex(2 ** 70))  # expect: 0x…
attempt(lambda: bin(True))  # expect: 0b1
attempt(lambda: hex(1.5))  # expect: TypeError 'float' object cannot be interpreted as an integer
attempt(lambda: oct('a'))  # expect: TypeError 'str' object cannot be interpreted as an integer
