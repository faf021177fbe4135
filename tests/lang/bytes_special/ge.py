# Bytes.__ge__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__ge__(b'b'))  # expect: False
attempt(lambda: (b'abc').__ge__(98))  # expect: NotImplemented
attempt(lambda: (b'abc').__ge__(2))  # expect: NotImplemented
attempt(lambda: (b'abc').__ge__('b'))  # expect: NotImplemented
attempt(lambda: (b'abc').__ge__(None))  # expect: NotImplemented
attempt(lambda: (b'abc').__ge__(bytearray(b'c')))  # expect: NotImplemented
attempt(lambda: (b'abc').__ge__(300))  # expect: NotImplemented
attempt(lambda: (b'abc').__ge__(True))  # expect: NotImplemented
