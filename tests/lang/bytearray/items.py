# Items and slices of a bytearray, read and set
data = bytearray(b"hello")
print(data[0], data[-1], data[1:3], data[::-1], data[10:])
# expect: 104 111 bytearray(b'el') bytearray(b'olleh') bytearray(b'')
data[0] = 72
data[1:3] = b"EYY"
print(data)  # expect: bytearray(b'HEYYlo')
data[::2] = b"123"
print(data)  # expect: bytearray(b'1E2Y3o')
del data[0]
del data[::2]
print(data)  # expect: bytearray(b'23')
data[1:1] = [65, 66]
data[len(data):] = (n for n in b"!?")
print(data)  # expect: bytearray(b'2AB3!?')
data[:] = data
print(data)  # expect: bytearray(b'2AB3!?')
