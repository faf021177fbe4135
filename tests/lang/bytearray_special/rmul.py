# Bytearray.__rmul__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__rmul__(b'b'))
# expect: TypeError 'bytes' object cannot be interpreted as an integer
attempt(lambda: (bytearray(b'abc')).__rmul__(98))
# expect: bytearray(b'abcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabcabc')
attempt(lambda: (bytearray(b'abc')).__rmul__(2))  # expect: bytearray(b'abcabc')
attempt(lambda: (bytearray(b'abc')).__rmul__('b'))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: (bytearray(b'abc')).__rmul__(None))
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
attempt(lambda: (bytearray(b'abc')).__rmul__(bytearray(b'abc')))
# expect: TypeError 'bytearray' object cannot be interpreted as an integer
attempt(lambda: (bytearray(b'abc')).__rmul__(True))  # expect: bytearray(b'abc')
