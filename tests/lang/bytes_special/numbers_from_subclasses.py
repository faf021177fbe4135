# int() and float() read what a bytes or bytearray holds, also where its class has a __buffer__.
class Array(bytearray):
    def __buffer__(self, flags):
        print("asked")
        return memoryview(b"7")


class Bytes(bytes):
    def __buffer__(self, flags):
        print("asked")
        return memoryview(b"7")


class Other:
    def __buffer__(self, flags):
        print("asked")
        return memoryview(b"7")


print(int(Array(b"12")), float(Array(b"1.5")), int(Array(b"ff"), 16))  # expect: 12 1.5 255
print(int(Bytes(b"12")), float(Bytes(b"1.5")), int(Bytes(b"ff"), 16))  # expect: 12 1.5 255
print(int(Other()))
# expect: asked
# expect: 7
print(float(Other()))
# expect: asked
# expect: 7.0
try:
    int(Array(b"\x01"))
except ValueError as error:
    print(error)  # expect: invalid literal for int() with base 10: b'\x01'
