# `%d` asks int() of what is a number in some way; a complex with bytes of its own is read from them.
class Both(complex):
    def __buffer__(self, flags):
        return memoryview(b"42")


print("%d" % Both())  # expect: 42
try:
    print("%d" % 1j)
except TypeError as error:
    print(error)  # expect: %d format: a real number is required, not complex
try:
    print("%x" % Both())
except TypeError as error:
    print(error)  # expect: %x format: an integer is required, not Both
