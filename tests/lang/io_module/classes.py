# The classes of streams
import io

print([c.__name__ for c in io.TextIOWrapper.__mro__], [c.__name__ for c in io.BufferedReader.__mro__], [c.__name__ for c in io.FileIO.__mro__])


class Raw(io.RawIOBase):
    def __init__(self):
        self.parts = [b"hello ", b"world", b""]

    def readable(self):
        return True

    def readinto(self, target):
        part = self.parts.pop(0)
        target[:len(part)] = part
        return len(part)


print(io.BufferedReader(Raw()).read(), Raw().read(3), io.TextIOWrapper(io.BufferedReader(Raw())).read())


class Sink(io.RawIOBase):
    def __init__(self):
        self.got = []

    def writable(self):
        return True

    def write(self, data):
        self.got.append(bytes(data))
        return len(data)


sink = Sink()
w = io.BufferedWriter(sink, 4)
w.write(b"ab")
print(sink.got)
w.write(b"cdef")
w.flush()
print(b"".join(sink.got))
for wrong in (lambda: io.BufferedReader(sink), lambda: io.BufferedWriter(Raw()), lambda: io.IOBase().read(), lambda: io.RawIOBase().read(), lambda: io.BytesIO().detach(), lambda: io.BufferedReader(5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(io.DEFAULT_BUFFER_SIZE, io.UnsupportedOperation.__mro__[1:3], io.SEEK_END)
# expect: ['TextIOWrapper', '_TextIOBase', '_IOBase', 'object'] ['BufferedReader', '_BufferedIOBase', '_IOBase', 'object'] ['FileIO', '_RawIOBase', '_IOBase', 'object']
# expect: b'hello world' b'hello ' hello world
# expect: []
# expect: b'abcdef'
# expect: UnsupportedOperation File or stream is not readable.
# expect: UnsupportedOperation File or stream is not writable.
# expect: AttributeError 'IOBase' object has no attribute 'read'
# expect: NotImplementedError 
# expect: UnsupportedOperation detach
# expect: AttributeError 'int' object has no attribute 'readable'
# expect: 8192 (<class 'OSError'>, <class 'ValueError'>) 2
