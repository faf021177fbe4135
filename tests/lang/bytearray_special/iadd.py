# Bytearray.__iadd__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__iadd__(b'b'))  # expect: bytearray(b'abcb')
attempt(lambda: (bytearray(b'abc')).__iadd__(98))  # expect: TypeError can't concat int to bytearray
attempt(lambda: (bytearray(b'abc')).__iadd__(2))  # expect: TypeError can't concat int to bytearray
attempt(lambda: (bytearray(b'abc')).__iadd__('b'))
# expect: TypeError can't concat str to bytearray
attempt(lambda: (bytearray(b'abc')).__iadd__(None))
# expect: TypeError can't concat NoneType to bytearray
attempt(lambda: (bytearray(b'abc')).__iadd__(bytearray(b'abc')))  # expect: bytearray(b'abcabc')
attempt(lambda: (bytearray(b'abc')).__iadd__(True))
# expect: TypeError can't concat bool to bytearray
