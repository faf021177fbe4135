# Bug: str.center() with the least int64 as width overflowed to a MemoryError.
print("Hello".center(-2**63), "Hello".ljust(-2**63), "Hello".zfill(-2**63), b"ab".rjust(-2**63))  # expect: Hello Hello Hello b'ab'
