# Bytearray.__add__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__add__(b'b'))  # expect: bytearray(b'abcb')
attempt(lambda: (bytearray(b'abc')).__add__(98))  # expect: TypeError can't concat int to bytearray
attempt(lambda: (bytearray(b'abc')).__add__(2))  # expect: TypeError can't concat int to bytearray
attempt(lambda: (bytearray(b'abc')).__add__('b'))  # expect: TypeError can't concat str to bytearray
attempt(lambda: (bytearray(b'abc')).__add__(None))
# expect: TypeError can't concat NoneType to bytearray
attempt(lambda: (bytearray(b'abc')).__add__(bytearray(b'abc')))  # expect: bytearray(b'abcabc')
attempt(lambda: (bytearray(b'abc')).__add__(True))
# expect: TypeError can't concat bool to bytearray
