# Bytes.__iter__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: list((b'abc').__iter__()))  # expect: [97, 98, 99]
attempt(lambda: (b'abc').__iter__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: bytes.__iter__())
# expect: TypeError descriptor '__iter__' of 'bytes' object needs an argument
attempt(lambda: bytes.__iter__(None))
# expect: TypeError descriptor '__iter__' requires a 'bytes' object but received a 'NoneType'
