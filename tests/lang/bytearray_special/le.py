# Bytearray.__le__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__le__(b'b'))  # expect: True
attempt(lambda: (bytearray(b'abc')).__le__(98))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__le__(2))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__le__('b'))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__le__(None))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__le__(bytearray(b'abc')))  # expect: True
attempt(lambda: (bytearray(b'abc')).__le__(True))  # expect: NotImplemented
