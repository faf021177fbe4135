# The object that says how often a bytearray is repeated empties it.
class Clears:
    def __index__(self):
        data.clear()
        return 3


data = bytearray(b"abcdef" * 100)
print(data * Clears(), data)  # expect: bytearray(b'') bytearray(b'')
data = bytearray(b"abcdef" * 100)
data *= Clears()
print(data)  # expect: bytearray(b'')
