# bytes() from numbers, iterables and texts.
print(bytes(3), bytes([1, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes((65, 66)), bytes(), repr(b"\x00\n'\"\xff\\"))  # expect: b'\x00\x00\x00' b'\x01\xff' b'\xc3\xa9' b'x' b'AB' b'' b'\x00\n\'"\xff\\'
print(b"a" == b"a", b"a" == "a", b"a" < b"b", hash(b"a") == hash(b"a"), bool(b""), len(b"abc"))  # expect: True False True True False 3
for arguments in (("a",), (-1,), ([256],), (["a"],), (1.5,), (None,), (1, "utf-8")):
    try:
        bytes(*arguments)
    except (TypeError, ValueError) as error:
        print(error)  # expect: string argument without an encoding
# expect: negative count
# expect: bytes must be in range(0, 256)
# expect: 'str' object cannot be interpreted as an integer
# expect: cannot convert 'float' object to bytes
# expect: cannot convert 'NoneType' object to bytes
# expect: encoding without a string argument
