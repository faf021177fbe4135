# The last view of a memory sets it free
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"abc")
view = memoryview(data)
other = memoryview(view)
del view
attempt(lambda: data.append(1))
# expect: BufferError Existing exports of data: object cannot be re-sized
del other
data.append(1)
print(data)  # expect: bytearray(b'abc\x01')
def leaks_nothing():
    return memoryview(data)[1:][0]
print(leaks_nothing())  # expect: 98
data.append(2)
print(data)  # expect: bytearray(b'abc\x01\x02')
