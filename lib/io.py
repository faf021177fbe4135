"""Streams. All but the abstract classes are C++ (_io)."""
import _io
import abc

from _io import (BlockingIOError, BufferedRandom, BufferedReader, BufferedWriter, BytesIO,
                 DEFAULT_BUFFER_SIZE, FileIO, StringIO, TextIOWrapper, UnsupportedOperation, open,
                 open_code, text_encoding)

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO",
           "StringIO", "BufferedIOBase", "BufferedReader", "BufferedWriter", "BufferedRWPair",
           "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation", "SEEK_SET",
           "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "text_encoding",
           "IncrementalNewlineDecoder"]

SEEK_SET, SEEK_CUR, SEEK_END = range(3)


def _includes(*classes):
    """Makes an abstract class count the C++ classes of its layer as subclasses."""
    def register(abstract):
        for cls in classes:
            abstract.register(cls)
        return abstract

    return register


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    __doc__ = _io._IOBase.__doc__


@_includes(FileIO)
class RawIOBase(_io._RawIOBase, IOBase):
    __doc__ = _io._RawIOBase.__doc__


@_includes(BytesIO, BufferedReader, BufferedWriter, BufferedRandom)
class BufferedIOBase(_io._BufferedIOBase, IOBase):
    __doc__ = _io._BufferedIOBase.__doc__


@_includes(StringIO, TextIOWrapper)
class TextIOBase(_io._TextIOBase, IOBase):
    __doc__ = _io._TextIOBase.__doc__


def _of_stream(attribute, name):
    """A method of the pair that is one of its two streams'."""
    def method(self, *args):
        return getattr(getattr(self, attribute), name)(*args)

    method.__name__ = name
    method.__qualname__ = f"BufferedRWPair.{name}"
    return method


class BufferedRWPair(BufferedIOBase):
    """Two raw streams as one: the first is read, the second is written."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self._reader = BufferedReader(reader, buffer_size)
        self._writer = BufferedWriter(writer, buffer_size)

    read = _of_stream("_reader", "read")
    read1 = _of_stream("_reader", "read1")
    readinto = _of_stream("_reader", "readinto")
    readinto1 = _of_stream("_reader", "readinto1")
    peek = _of_stream("_reader", "peek")
    readable = _of_stream("_reader", "readable")
    write = _of_stream("_writer", "write")
    flush = _of_stream("_writer", "flush")
    writable = _of_stream("_writer", "writable")

    def isatty(self):
        return self._writer.isatty() or self._reader.isatty()

    def close(self):
        try:
            self._writer.close()
        finally:
            self._reader.close()

    @property
    def closed(self):
        return self._writer.closed


class IncrementalNewlineDecoder:
    """Translates line ends in text that comes in pieces."""

    def __init__(self, decoder, translate, errors="strict"):
        self.translate = translate
        self.errors = errors
        self.decoder = decoder
        self._seen = set()
        self._pending = False

    def decode(self, input, final=False):
        text = input if self.decoder is None else self.decoder.decode(input, final=final)
        if not isinstance(text, str):
            raise TypeError("decoder should return a string result, not "
                            f"{type(text).__name__!r}")
        if self._pending and (text or final):
            text = "\r" + text
            self._pending = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._pending = True
        both = text.count("\r\n")
        for kind, count in (("\r\n", both), ("\r", text.count("\r") - both),
                            ("\n", text.count("\n") - both)):
            if count:
                self._seen.add(kind)
        if self.translate:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def getstate(self):
        buf, flag = (b"", 0) if self.decoder is None else self.decoder.getstate()
        return buf, flag << 1 | self._pending

    def setstate(self, state):
        if not isinstance(state, tuple):
            raise TypeError("state argument must be a tuple")
        buf, flag = state
        self._pending = bool(flag & 1)
        if self.decoder is not None:
            self.decoder.setstate((buf, flag >> 1))

    def reset(self):
        self._seen = set()
        self._pending = False
        if self.decoder is not None:
            self.decoder.reset()

    @property
    def newlines(self):
        found = tuple(kind for kind in ("\r", "\n", "\r\n") if kind in self._seen)
        return found if len(found) > 1 else found[0] if found else None
