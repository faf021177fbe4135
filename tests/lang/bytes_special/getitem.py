# Bytes.__getitem__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__getitem__(b'b'))
# expect: TypeError byte indices must be integers or slices, not bytes
attempt(lambda: (b'abc').__getitem__(98))  # expect: IndexError index out of range
attempt(lambda: (b'abc').__getitem__(2))  # expect: 99
attempt(lambda: (b'abc').__getitem__('b'))
# expect: TypeError byte indices must be integers or slices, not str
attempt(lambda: (b'abc').__getitem__(None))
# expect: TypeError byte indices must be integers or slices, not NoneType
attempt(lambda: (b'abc').__getitem__(bytearray(b'c')))
# expect: TypeError byte indices must be integers or slices, not bytearray
attempt(lambda: (b'abc').__getitem__(300))  # expect: IndexError index out of range
attempt(lambda: (b'abc').__getitem__(True))  # expect: 98
