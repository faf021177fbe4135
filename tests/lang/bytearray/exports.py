# The size may not change while a view looks
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"abc")
view = memoryview(data)
data[0] = 65
data[1:2] = b"B"
print(data)  # expect: bytearray(b'ABc')
attempt(lambda: data.append(1))
# expect: BufferError Existing exports of data: object cannot be re-sized
attempt(lambda: data.pop())
# expect: BufferError Existing exports of data: object cannot be re-sized
attempt(lambda: data.clear())
# expect: BufferError Existing exports of data: object cannot be re-sized
attempt(lambda: data.extend(b"x"))
# expect: BufferError Existing exports of data: object cannot be re-sized
attempt(lambda: data.__delitem__(0))
# expect: BufferError Existing exports of data: object cannot be re-sized
attempt(lambda: data.__imul__(2))
# expect: BufferError Existing exports of data: object cannot be re-sized
attempt(lambda: data.__init__(b"x"))
# expect: BufferError Existing exports of data: object cannot be re-sized
view.release()
data.append(33)
print(data)  # expect: bytearray(b'ABc!')
attempt(lambda: data.__iadd__(data))
# expect: BufferError Existing exports of data: object cannot be re-sized
