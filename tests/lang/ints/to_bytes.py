# to_bytes() and from_bytes().
print((255).to_bytes(2, "big"), (255).to_bytes(2, "little"), (5).to_bytes(), (-1).to_bytes(2, signed=True))  # expect: b'\x00\xff' b'\xff\x00' b'\x05' b'\xff\xff'
print(int.from_bytes(b"\x01\x00"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff", signed=True))  # expect: 256 1 -1
print(int.from_bytes([1, 2, 3]), int.from_bytes(b""), (2**70).to_bytes(9, "big"))  # expect: 66051 0 b'@\x00\x00\x00\x00\x00\x00\x00\x00'
for number, length, order in ((256, 1, "big"), (-1, 1, "big"), (1, -1, "big"), (1, 1, "mid")):
    try:
        number.to_bytes(length, order)
    except (OverflowError, ValueError) as error:
        print(error)  # expect: int too big to convert
# expect: can't convert negative int to unsigned
# expect: length argument must be non-negative
# expect: byteorder must be either 'little' or 'big'
