# Characters and numbers
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: chr(65))  # expect: A
attempt(lambda: chr(0x10FFFF) == '\U0010ffff')  # expect: True
attempt(lambda: chr(0x110000))  # expect: ValueError chr() arg not in range(0x…)
attempt(lambda: chr(-1))  # expect: ValueError chr() arg not in range(0x…)
attempt(lambda: chr('a'))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: ord('a'))  # expect: 97
attempt(lambda: ord('é'))  # expect: 233
attempt(lambda: ord('ab'))
# expect: TypeError ord() expected a character, but string of length 2 found
attempt(lambda: ord(''))
# expect: TypeError ord() expected a character, but string of length 0 found
attempt(lambda: ord(5))  # expect: TypeError ord() expected string of length 1, but int found
attempt(lambda: ord(b'a'))  # expect: 97
attempt(lambda: ord(b'ab'))
# expect: TypeError ord() expected a character, but string of length 2 found
attempt(lambda: chr(2 ** 70))  # expect: ValueError chr() arg not in range(0x…)
attempt(lambda: ascii('é\ud800'))  # expect: '\xe9\ud800'
