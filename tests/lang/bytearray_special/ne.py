# Bytearray.__ne__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__ne__(b'b'))  # expect: True
attempt(lambda: (bytearray(b'abc')).__ne__(98))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__ne__(2))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__ne__('b'))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__ne__(None))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__ne__(bytearray(b'abc')))  # expect: False
attempt(lambda: (bytearray(b'abc')).__ne__(True))  # expect: NotImplemented
