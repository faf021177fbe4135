# BufferedRWPair reads from one stream and writes to the other; a newline decoder takes text only.
import io


class Raw(io.RawIOBase):
    def __init__(self, data=b"", readable=True, writable=True):
        self.data, self.can_read, self.can_write = io.BytesIO(data), readable, writable

    def readable(self):
        return self.can_read

    def writable(self):
        return self.can_write

    def readinto(self, buffer):
        return self.data.readinto(buffer)

    def write(self, data):
        print("written", bytes(data))
        return len(data)


pair = io.BufferedRWPair(Raw(b"some bytes\nmore"), Raw())
buffer = bytearray(3)
print(pair.read(4), pair.readinto1(buffer), buffer, pair.readline(), pair.read1(2), pair.peek())
print(pair.write(b"out"), pair.readable(), pair.writable(), pair.seekable())
pair.close()
print(pair.closed)
for streams in ((Raw(readable=False), Raw()), (Raw(), Raw(writable=False))):
    try:
        io.BufferedRWPair(*streams)
    except OSError as error:
        print(type(error).__name__, error)
decoder = io.IncrementalNewlineDecoder(None, translate=True)
for call in (lambda: decoder.decode(b"x"), lambda: decoder.setstate(5)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: b'some' 3 bytearray(b' by') b'tes\n' b'mo' b're'
# expect: 3 True True False
# expect: written b'out'
# expect: True
# expect: UnsupportedOperation File or stream is not readable.
# expect: UnsupportedOperation File or stream is not writable.
# expect: decoder should return a string result, not 'bytes'
# expect: state argument must be a tuple
