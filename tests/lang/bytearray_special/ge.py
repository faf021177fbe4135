# Bytearray.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__ge__(b'b'))  # expect: False
attempt(lambda: (bytearray(b'abc')).__ge__(98))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__ge__(2))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__ge__('b'))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__ge__(None))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__ge__(bytearray(b'abc')))  # expect: True
attempt(lambda: (bytearray(b'abc')).__ge__(True))  # expect: NotImplemented
