# __buffer__ of built-in types
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

print(b"abc".__buffer__(0).tolist())  # expect: [97, 98, 99]
data = bytearray(b"abc")
view = data.__buffer__(0)
attempt(lambda: data.append(1))
# expect: BufferError Existing exports of data: object cannot be re-sized
data.__release_buffer__(view)
data.append(1)
print(data)  # expect: bytearray(b'abc\x01')
attempt(lambda: data.__release_buffer__(view))
# expect: ValueError memoryview's buffer has already been released
attempt(lambda: data.__release_buffer__(5))  # expect: TypeError expected a memoryview object
attempt(lambda: b"abc".__buffer__(1))  # expect: BufferError Object is not writable.
attempt(lambda: b"abc".__buffer__("a"))
# expect: TypeError 'str' object cannot be interpreted as an integer
