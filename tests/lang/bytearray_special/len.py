# Bytearray.__len__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__len__())  # expect: 3
attempt(lambda: (bytearray(b'abc')).__len__(1, 2, 3))
# expect: TypeError expected 0 arguments, got 3
attempt(lambda: bytearray.__len__())
# expect: TypeError descriptor '__len__' of 'bytearray' object needs an argument
attempt(lambda: bytearray.__len__(None))
# expect: TypeError descriptor '__len__' requires a 'bytearray' object but received a 'NoneType'
