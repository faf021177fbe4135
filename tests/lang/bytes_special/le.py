# Bytes.__le__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__le__(b'b'))  # expect: True
attempt(lambda: (b'abc').__le__(98))  # expect: NotImplemented
attempt(lambda: (b'abc').__le__(2))  # expect: NotImplemented
attempt(lambda: (b'abc').__le__('b'))  # expect: NotImplemented
attempt(lambda: (b'abc').__le__(None))  # expect: NotImplemented
attempt(lambda: (b'abc').__le__(bytearray(b'c')))  # expect: NotImplemented
attempt(lambda: (b'abc').__le__(300))  # expect: NotImplemented
attempt(lambda: (b'abc').__le__(True))  # expect: NotImplemented
