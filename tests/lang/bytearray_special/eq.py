# Bytearray.__eq__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__eq__(b'b'))  # expect: False
attempt(lambda: (bytearray(b'abc')).__eq__(98))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__eq__(2))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__eq__('b'))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__eq__(None))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__eq__(bytearray(b'abc')))  # expect: True
attempt(lambda: (bytearray(b'abc')).__eq__(True))  # expect: NotImplemented
