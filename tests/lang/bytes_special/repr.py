# Bytes.__repr__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__repr__())  # expect: b'abc'
attempt(lambda: (b'abc').__repr__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: bytes.__repr__())
# expect: TypeError descriptor '__repr__' of 'bytes' object needs an argument
attempt(lambda: bytes.__repr__(None))
# expect: TypeError descriptor '__repr__' requires a 'bytes' object but received a 'NoneType'
