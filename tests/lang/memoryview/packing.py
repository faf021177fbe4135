# Each format checks its values
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def pack(format, value):
    view = memoryview(bytearray(8)).cast(format)
    view[0] = value
    return view[0]
attempt(lambda: pack("H", 65535))  # expect: 65535
attempt(lambda: pack("H", 65536))  # expect: ValueError memoryview: invalid value for format 'H'
attempt(lambda: pack("b", -128))  # expect: -128
attempt(lambda: pack("b", 128))  # expect: ValueError memoryview: invalid value for format 'b'
attempt(lambda: pack("q", -2 ** 63))  # expect: -9223372036854775808
attempt(lambda: pack("Q", 2 ** 64))  # expect: ValueError memoryview: invalid value for format 'Q'
attempt(lambda: pack("?", [1]))  # expect: True
attempt(lambda: pack("c", b"x"))  # expect: b'x'
attempt(lambda: pack("c", b"xy"))  # expect: ValueError memoryview: invalid value for format 'c'
attempt(lambda: pack("c", 5))  # expect: TypeError memoryview: invalid type for format 'c'
attempt(lambda: pack("d", 1))  # expect: 1.0
attempt(lambda: pack("d", "1"))  # expect: TypeError memoryview: invalid type for format 'd'
attempt(lambda: pack("f", 0.1))  # expect: 0.10000000149011612
attempt(lambda: pack("i", 1.5))  # expect: TypeError memoryview: invalid type for format 'i'
