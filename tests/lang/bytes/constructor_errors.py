# What bytes() refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Wrong:
    def __bytes__(self):
        return "text"
attempt(lambda: bytes("text"))  # expect: TypeError string argument without an encoding
attempt(lambda: bytes(-1))  # expect: ValueError negative count
attempt(lambda: bytes([256]))  # expect: ValueError bytes must be in range(0, 256)
attempt(lambda: bytes(["a"]))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: bytes(1.5))  # expect: TypeError cannot convert 'float' object to bytes
attempt(lambda: bytes(None))  # expect: TypeError cannot convert 'NoneType' object to bytes
attempt(lambda: bytes(2 ** 70))
# expect: OverflowError cannot fit 'int' into an index-sized integer
attempt(lambda: bytes(b"x", "ascii"))  # expect: TypeError encoding without a string argument
attempt(lambda: bytes(b"x", errors="strict"))  # expect: TypeError errors without a string argument
attempt(lambda: bytes("x", 5))  # expect: TypeError bytes() argument 'encoding' must be str, not int
attempt(lambda: bytes("x", "unknown"))  # expect: LookupError unknown encoding: unknown
attempt(lambda: bytes(Wrong()))  # expect: TypeError __bytes__ returned non-bytes (type str)
attempt(lambda: bytes(other=1))
# expect: TypeError bytes() got an unexpected keyword argument 'other'
attempt(lambda: bytes(1, 2, 3, 4))  # expect: TypeError bytes() takes at most 3 arguments (4 given)
