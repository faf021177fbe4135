# Bytearray.__lt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__lt__(b'b'))  # expect: True
attempt(lambda: (bytearray(b'abc')).__lt__(98))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__lt__(2))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__lt__('b'))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__lt__(None))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__lt__(bytearray(b'abc')))  # expect: False
attempt(lambda: (bytearray(b'abc')).__lt__(True))  # expect: NotImplemented
