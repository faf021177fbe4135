# Bytearray.__contains__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__contains__(b'b'))  # expect: True
attempt(lambda: (bytearray(b'abc')).__contains__(98))  # expect: True
attempt(lambda: (bytearray(b'abc')).__contains__(2))  # expect: False
attempt(lambda: (bytearray(b'abc')).__contains__('b'))
# expect: TypeError a bytes-like object is required, not 'str'
attempt(lambda: (bytearray(b'abc')).__contains__(None))
# expect: TypeError a bytes-like object is required, not 'NoneType'
attempt(lambda: (bytearray(b'abc')).__contains__(bytearray(b'abc')))  # expect: True
attempt(lambda: (bytearray(b'abc')).__contains__(True))  # expect: False
