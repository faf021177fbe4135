# Bytes.__contains__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__contains__(b'b'))  # expect: True
attempt(lambda: (b'abc').__contains__(98))  # expect: True
attempt(lambda: (b'abc').__contains__(2))  # expect: False
attempt(lambda: (b'abc').__contains__('b'))
# expect: TypeError a bytes-like object is required, not 'str'
attempt(lambda: (b'abc').__contains__(None))
# expect: TypeError a bytes-like object is required, not 'NoneType'
attempt(lambda: (b'abc').__contains__(bytearray(b'c')))  # expect: True
attempt(lambda: (b'abc').__contains__(300))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: (b'abc').__contains__(True))  # expect: False
