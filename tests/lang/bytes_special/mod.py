# Bytes.__mod__() with operands of several types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__mod__(b'b'))
# expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: (b'abc').__mod__(98))
# expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: (b'abc').__mod__(2))
# expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: (b'abc').__mod__('b'))
# expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: (b'abc').__mod__(None))
# expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: (b'abc').__mod__(bytearray(b'c')))
# expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: (b'abc').__mod__(300))
# expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: (b'abc').__mod__(True))
# expect: TypeError not all arguments converted during bytes formatting
