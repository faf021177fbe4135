# Bytes.__add__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__add__(b'b'))  # expect: b'abcb'
attempt(lambda: (b'abc').__add__(98))  # expect: TypeError can't concat int to bytes
attempt(lambda: (b'abc').__add__(2))  # expect: TypeError can't concat int to bytes
attempt(lambda: (b'abc').__add__('b'))  # expect: TypeError can't concat str to bytes
attempt(lambda: (b'abc').__add__(None))  # expect: TypeError can't concat NoneType to bytes
attempt(lambda: (b'abc').__add__(bytearray(b'c')))  # expect: b'abcc'
attempt(lambda: (b'abc').__add__(300))  # expect: TypeError can't concat int to bytes
attempt(lambda: (b'abc').__add__(True))  # expect: TypeError can't concat bool to bytes
