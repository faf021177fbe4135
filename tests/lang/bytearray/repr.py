# Repr escapes every apostrophe
print(bytearray(b"plain"), bytearray(b"it's"), bytearray(b'"quoted"'), bytearray(b"both '\""))
# expect: bytearray(b'plain') bytearray(b"it\'s") bytearray(b'"quoted"') bytearray(b'both \'"')
print(bytearray(range(0, 256, 51)), bytearray(b"\\\n\t"))
# expect: bytearray(b'\x003f\x99\xcc\xff') bytearray(b'\\\n\t')
class Sub(bytearray):
    pass
print(Sub(b"x"))  # expect: Sub(b'x')
