"""The classes that codecs are made of, and files that encode and decode (shown by codecs)."""


class Codec:
    """A pair of conversions that keep nothing between calls."""

    def encode(self, input, errors="strict"):
        """Convert text: (result, characters consumed)."""
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        """Convert bytes: (text, bytes consumed)."""
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes text that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what came before."""

    def getstate(self):
        return 0

    def setstate(self, state):
        """Return to a state that getstate() gave."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps back what it cannot encode yet."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = ""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        waiting = self.buffer + input
        result, used = self._buffer_encode(waiting, self.errors, final)
        self.buffer = waiting[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = ""

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ""


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """Forget what came before."""

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        """Return to a state that getstate() gave."""


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps the beginning of a character until the rest comes."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        waiting = self.buffer + input
        result, used = self._buffer_decode(waiting, self.errors, final)
        self.buffer = waiting[used:]
        return result

    def reset(self):
        super().reset()
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class _Stream:
    """What readers and writers share: everything else is the stream's own."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


class StreamWriter(_Stream, Codec):
    """Writes text to a stream of bytes."""

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        """Forget what came before."""

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_Stream, Codec):
    """Reads text from a stream of bytes."""

    charbuffertype = str
    _CHUNK = 72

    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def _fill(self, size):
        """Decode one more piece; False at the end of the stream."""
        piece = self.stream.read() if size < 0 else self.stream.read(size)
        data = self.bytebuffer + piece
        text, used = self.decode(data, self.errors)
        self.bytebuffer = data[used:]
        self.charbuffer += text
        return bool(piece)

    def read(self, size=-1, chars=-1, firstline=False):
        """Read about `size` bytes' worth of text, or exactly `chars` characters."""
        while True:
            if chars >= 0 and len(self.charbuffer) >= chars:
                break
            try:
                more = self._fill(size)
            except UnicodeDecodeError as error:
                lines = error.object[:error.start].splitlines(keepends=True)
                if not firstline or len(lines) <= 1:
                    raise
                text, used = self.decode(error.object[:error.start], self.errors)
                first = text.splitlines(keepends=True)[0]
                self.charbuffer += first
                self.bytebuffer = error.object[len(first.encode("latin-1", "replace")):]
                break
            if not more or (size >= 0 and chars < 0 and self.charbuffer) or (size < 0 and chars < 0):
                break
        cut = len(self.charbuffer) if chars < 0 else chars
        text, self.charbuffer = self.charbuffer[:cut], self.charbuffer[cut:]
        return text

    def readline(self, size=None, keepends=True):
        """The next line, or about `size` bytes of it."""
        line = self.charbuffertype()
        while True:
            waiting = line + self.charbuffer
            self.charbuffer = self.charbuffertype()
            lines = waiting.splitlines(keepends=True)
            whole = len(lines) > 1 or (lines and lines[0].splitlines()[0] != lines[0]
                                       and not lines[0].endswith("\r"))
            if whole:
                line, rest = lines[0], waiting[len(lines[0]):]
                break
            line, rest = waiting, self.charbuffertype()
            more = self._fill(self._CHUNK if size is None else size)
            if size is not None or (not more and not self.charbuffer):
                line += self.charbuffer
                self.charbuffer = self.charbuffertype()
                lines = line.splitlines(keepends=True)
                line, rest = (lines[0], line[len(lines[0]):]) if lines else (line, rest)
                break
        self.charbuffer = rest + self.charbuffer
        if not keepends:
            lines = line.splitlines()
            line = lines[0] if lines else line
        return line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b""
        self.charbuffer = self.charbuffertype()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __iter__(self):
        return self


class StreamReaderWriter(_Stream):
    """A reader and a writer of one stream."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        super().__init__(stream, errors)
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamRecoder(_Stream):
    """Shows bytes in one encoding to the program, and keeps them in another in the stream."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        super().__init__(stream, errors)
        self.encode, self.decode = encode, decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)

    def _shown(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._shown(self.reader.read(size))

    def readline(self, size=None):
        return self._shown(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._shown(self.reader.read()).splitlines(keepends=True)

    def __next__(self):
        return self._shown(next(self.reader))

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b"".join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)
