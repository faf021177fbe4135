# Bytearray.__getitem__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__getitem__(b'b'))
# expect: TypeError bytearray indices must be integers or slices, not bytes
attempt(lambda: (bytearray(b'abc')).__getitem__(98))
# expect: IndexError bytearray index out of range
attempt(lambda: (bytearray(b'abc')).__getitem__(2))  # expect: 99
attempt(lambda: (bytearray(b'abc')).__getitem__('b'))
# expect: TypeError bytearray indices must be integers or slices, not str
attempt(lambda: (bytearray(b'abc')).__getitem__(None))
# expect: TypeError bytearray indices must be integers or slices, not NoneType
attempt(lambda: (bytearray(b'abc')).__getitem__(bytearray(b'abc')))
# expect: TypeError bytearray indices must be integers or slices, not bytearray
attempt(lambda: (bytearray(b'abc')).__getitem__(True))  # expect: 98
