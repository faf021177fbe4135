# The way back
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: int.from_bytes(b'\x01\x02'))  # expect: 258
attempt(lambda: int.from_bytes(b'\x01\x02', 'little'))  # expect: 513
attempt(lambda: int.from_bytes(b'\xff', signed=True))  # expect: -1
attempt(lambda: int.from_bytes(b''))  # expect: 0
attempt(lambda: int.from_bytes([1, 2]))  # expect: 258
attempt(lambda: int.from_bytes('a'))  # expect: TypeError cannot convert 'str' object to bytes
attempt(lambda: int.from_bytes(b'a', 'x'))
# expect: ValueError byteorder must be either 'little' or 'big'
attempt(lambda: int.from_bytes([300]))  # expect: ValueError bytes must be in range(0, 256)
attempt(lambda: int.from_bytes(5))  # expect: TypeError cannot convert 'int' object to bytes
