# Bytearray.__hash__() and what it refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: (bytearray(b'abc')).__hash__())
# expect: TypeError 'NoneType' object is not callable
attempt(lambda: (bytearray(b'abc')).__hash__(1, 2, 3))
# expect: TypeError 'NoneType' object is not callable
attempt(lambda: bytearray.__hash__())  # expect: TypeError 'NoneType' object is not callable
attempt(lambda: bytearray.__hash__(None))  # expect: TypeError 'NoneType' object is not callable
