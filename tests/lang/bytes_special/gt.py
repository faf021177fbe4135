# Bytes.__gt__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__gt__(b'b'))  # expect: False
attempt(lambda: (b'abc').__gt__(98))  # expect: NotImplemented
attempt(lambda: (b'abc').__gt__(2))  # expect: NotImplemented
attempt(lambda: (b'abc').__gt__('b'))  # expect: NotImplemented
attempt(lambda: (b'abc').__gt__(None))  # expect: NotImplemented
attempt(lambda: (b'abc').__gt__(bytearray(b'c')))  # expect: NotImplemented
attempt(lambda: (b'abc').__gt__(300))  # expect: NotImplemented
attempt(lambda: (b'abc').__gt__(True))  # expect: NotImplemented
