# bytearray.partition() copies its separator, which may lie in pieces; bytes.partition() wants one run.
pieces = memoryview(b"axbx")[::2]
print(bytearray(b"xaby").partition(pieces), bytearray(b"xaby").rpartition(pieces))
for call in (lambda: b"xaby".partition(pieces), lambda: bytearray().rpartition(5), lambda: bytearray(b"a").partition(b"")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

# expect: (bytearray(b'x'), bytearray(b'ab'), bytearray(b'y')) (bytearray(b'x'), bytearray(b'ab'), bytearray(b'y'))
# expect: BufferError memoryview: underlying buffer is not C-contiguous
# expect: TypeError a bytes-like object is required, not 'int'
# expect: ValueError empty separator
