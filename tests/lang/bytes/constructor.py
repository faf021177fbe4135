# What bytes() can be made from
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Bytes:
    def __bytes__(self):
        return b"from __bytes__"
class Index:
    def __index__(self):
        return 3
attempt(lambda: bytes())  # expect: b''
attempt(lambda: bytes(4))  # expect: b'\x00\x00\x00\x00'
attempt(lambda: bytes("text", "utf-8"))  # expect: b'text'
attempt(lambda: bytes("é", "ascii", "replace"))  # expect: b'?'
attempt(lambda: bytes([1, 2, 255]))  # expect: b'\x01\x02\xff'
attempt(lambda: bytes(Bytes()))  # expect: b'from __bytes__'
attempt(lambda: bytes(Index()))  # expect: b'\x00\x00\x00'
attempt(lambda: bytes(b"same") is b"same")  # expect: True
attempt(lambda: bytes(bytearray(b"copy")))  # expect: b'copy'
attempt(lambda: bytes(source="x", encoding="ascii"))  # expect: b'x'
