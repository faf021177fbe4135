# Clear(), copy(), reverse()
data = bytearray(b"abc")
other = data.copy()
other.reverse()
print(data, other, other is data)  # expect: bytearray(b'abc') bytearray(b'cba') False
data.clear()
print(data, len(data), bool(data))  # expect: bytearray(b'') 0 False
