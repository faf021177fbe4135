# The methods of bytes answer with bytearrays
data = bytearray(b"one two")
print(data.upper(), data.title(), data.split(), data.partition(b" "), data.rpartition(b"?"))
# expect: bytearray(b'ONE TWO') bytearray(b'One Two') [bytearray(b'one'), bytearray(b'two')] (bytearray(b'one'), bytearray(b' '), bytearray(b'two')) (bytearray(b''), bytearray(b''), bytearray(b'one two'))
print(data.replace(b"o", b"0"), data.strip(b"o"), data.center(11, b"-"), data.zfill(9))
# expect: bytearray(b'0ne tw0') bytearray(b'ne tw') bytearray(b'--one two--') bytearray(b'00one two')
print(data.join([b"1", bytearray(b"2")]), data.translate(None, b"o"), data.removeprefix(b"one "))
# expect: bytearray(b'1one two2') bytearray(b'ne tw') bytearray(b'two')
print(data.decode(), data.hex(" ", 2), bytearray.fromhex("00 ff"), data.splitlines())
# expect: one two 6f 6e65 2074 776f bytearray(b'\x00\xff') [bytearray(b'one two')]
print(data.find(b"two"), data.index(116), data.count(b"o"), data.startswith(b"one"), b"two" in data)
# expect: 4 4 2 True True
print(data.isalpha(), data.islower(), bytearray.maketrans(b"a", b"b")[97])  # expect: False True 98
