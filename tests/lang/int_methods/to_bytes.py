# Big and little ends, signs
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (1).to_bytes())  # expect: b'\x01'
attempt(lambda: (258).to_bytes(2))  # expect: b'\x01\x02'
attempt(lambda: (258).to_bytes(2, 'little'))  # expect: b'\x02\x01'
attempt(lambda: (-1).to_bytes(2, signed=True))  # expect: b'\xff\xff'
attempt(lambda: (-1).to_bytes(2))  # expect: OverflowError can't convert negative int to unsigned
attempt(lambda: (256).to_bytes(1))  # expect: OverflowError int too big to convert
attempt(lambda: (1).to_bytes(-1))  # expect: ValueError length argument must be non-negative
attempt(lambda: (1).to_bytes(2, 'middle'))
# expect: ValueError byteorder must be either 'little' or 'big'
attempt(lambda: (0).to_bytes(0))  # expect: b''
attempt(lambda: (128).to_bytes(1, signed=True))  # expect: OverflowError int too big to convert
