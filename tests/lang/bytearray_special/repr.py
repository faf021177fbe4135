# Bytearray.__repr__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__repr__())  # expect: bytearray(b'abc')
attempt(lambda: (bytearray(b'abc')).__repr__(1, 2, 3))
# expect: TypeError expected 0 arguments, got 3
attempt(lambda: bytearray.__repr__())
# expect: TypeError descriptor '__repr__' of 'bytearray' object needs an argument
attempt(lambda: bytearray.__repr__(None))
# expect: TypeError descriptor '__repr__' requires a 'bytearray' object but received a 'NoneType'
