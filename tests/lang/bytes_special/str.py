# Bytes.__str__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (b'abc').__str__())  # expect: b'abc'
attempt(lambda: (b'abc').__str__(1, 2, 3))  # expect: TypeError expected 0 arguments, got 3
attempt(lambda: bytes.__str__())
# expect: TypeError descriptor '__str__' of 'bytes' object needs an argument
attempt(lambda: bytes.__str__(None))
# expect: TypeError descriptor '__str__' requires a 'bytes' object but received a 'NoneType'
