# Bytes.__ne__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__ne__(b'b'))  # expect: True
attempt(lambda: (b'abc').__ne__(98))  # expect: NotImplemented
attempt(lambda: (b'abc').__ne__(2))  # expect: NotImplemented
attempt(lambda: (b'abc').__ne__('b'))  # expect: NotImplemented
attempt(lambda: (b'abc').__ne__(None))  # expect: NotImplemented
attempt(lambda: (b'abc').__ne__(bytearray(b'c')))  # expect: NotImplemented
attempt(lambda: (b'abc').__ne__(300))  # expect: NotImplemented
attempt(lambda: (b'abc').__ne__(True))  # expect: NotImplemented
