# Bytearray.__rmod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__rmod__(b'b'))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__rmod__(98))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__rmod__(2))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__rmod__('b'))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__rmod__(None))  # expect: NotImplemented
attempt(lambda: (bytearray(b'abc')).__rmod__(bytearray(b'abc')))
# expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: (bytearray(b'abc')).__rmod__(True))  # expect: NotImplemented
