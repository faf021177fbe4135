"""CodecInfo of the encodings that minipy has itself (codecs registers find_codec)."""
from _codecs import _decode, _encode, _module_of

from _codec_streams import (BufferedIncrementalDecoder, IncrementalDecoder, IncrementalEncoder,
                            StreamReader, StreamWriter)


class CodecInfo(tuple):
    """What the registry knows of an encoding: a tuple of four, and the classes for pieces."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode, self.decode = encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamwriter, self.streamreader = streamwriter, streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>"

    def __getnewargs__(self):
        return tuple(self)


CodecInfo.__module__ = "codecs"

# Encodings whose text begins with a mark, and the form that goes on behind it.
_BEHIND_MARK = {"utf_8_sig": "utf_8", "utf_16": "utf_16_le", "utf_32": "utf_32_le"}
_SHOWN_NAMES = {"latin_1": "iso8859-1"}


def _functions(encoding):
    def encode(input, errors="strict"):
        return _encode(encoding, input, errors)

    def decode(input, errors="strict"):
        return _decode(encoding, input, errors, True)
    return encode, decode


class _Encoder(IncrementalEncoder):
    encoding = None

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._current = self.encoding

    def encode(self, input, final=False):
        result = _encode(self._current, input, self.errors)[0]
        self._current = _BEHIND_MARK.get(self._current, self._current)
        return result

    def reset(self):
        self._current = self.encoding

    def getstate(self):
        return 0 if self.encoding not in _BEHIND_MARK else 2 if self._current == self.encoding else 0

    def setstate(self, state):
        if self.encoding in _BEHIND_MARK:
            self._current = self.encoding if state else _BEHIND_MARK[self.encoding]


class _Decoder(BufferedIncrementalDecoder):
    encoding = None

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self._current = self.encoding

    def _buffer_decode(self, input, errors, final):
        before = self._current
        if before == "utf_8_sig" and (len(input) >= 3 or not b"\xef\xbb\xbf".startswith(input)):
            self._current = "utf_8"
        elif before in ("utf_16", "utf_32") and len(input) >= (2 if before == "utf_16" else 4):
            big = input[:2] == b"\xfe\xff" if before == "utf_16" else input[:4] == b"\0\0\xfe\xff"
            self._current = before + ("_be" if big else "_le")
        return _decode(before, input, errors, final)

    def reset(self):
        super().reset()
        self._current = self.encoding

    def getstate(self):
        if self.encoding not in _BEHIND_MARK:
            return self.buffer, 0
        states = {self.encoding: 2 if self.encoding != "utf_8_sig" else 0,
                  "utf_8": 1, "utf_16_le": 0, "utf_32_le": 0, "utf_16_be": 1, "utf_32_be": 1}
        return self.buffer, states[self._current]

    def setstate(self, state):
        self.buffer, number = state
        if self.encoding == "utf_8_sig":
            self._current = "utf_8" if number else self.encoding
        elif self.encoding in _BEHIND_MARK:
            self._current = self.encoding + ("_le", "_be", "")[number]


class _Reader(StreamReader):
    encoding = None

    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self._current = self.encoding

    def decode(self, input, errors="strict"):
        before = self._current
        if before in _BEHIND_MARK and len(input) >= 4:
            big = input[:2] == b"\xfe\xff" or input[:4] == b"\0\0\xfe\xff"
            self._current = _BEHIND_MARK[before].replace("_le", "_be") if big else _BEHIND_MARK[before]
        return _decode(before, input, errors, False)

    def reset(self):
        super().reset()
        self._current = self.encoding


class _Writer(StreamWriter):
    encoding = None

    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self._current = self.encoding

    def encode(self, input, errors="strict"):
        result = _encode(self._current, input, errors)
        self._current = _BEHIND_MARK.get(self._current, self._current)
        return result

    def reset(self):
        self._current = self.encoding


def _rot13(text):
    def turned(character, first):
        return chr((ord(character) - ord(first) + 13) % 26 + ord(first))
    return "".join(turned(c, "a") if "a" <= c <= "z" else turned(c, "A") if "A" <= c <= "Z" else c
                   for c in text)


def _check_strict(errors):
    assert errors == "strict"


def _rot13_function(input, errors="strict"):
    return _rot13(str(input)), len(input)


def _hex_encode(input, errors="strict"):
    _check_strict(errors)
    return memoryview(input).hex().encode("ascii"), len(input)


def _hex_decode(input, errors="strict"):
    _check_strict(errors)
    return bytes.fromhex(bytes(input).decode("ascii")), len(input)


def _other_codec(name, encode, decode):
    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    return CodecInfo(encode, decode, None, None, Encoder, Decoder, name, _is_text_encoding=False)


def find_codec(name):
    """The registry's search function for these; None for another encoding."""
    if name in ("rot13", "rot_13"):
        return _other_codec("rot-13", _rot13_function, _rot13_function)
    if name in ("hex", "hex_codec"):
        return _other_codec("hex", _hex_encode, _hex_decode)
    module = _module_of(name)
    if not module:
        return None
    own = {"encoding": module, "__module__": "encodings." + module}
    encode, decode = _functions(module)
    return CodecInfo(encode, decode, type("StreamReader", (_Reader,), dict(own)),
                     type("StreamWriter", (_Writer,), dict(own)),
                     type("IncrementalEncoder", (_Encoder,), dict(own)),
                     type("IncrementalDecoder", (_Decoder,), dict(own)),
                     _SHOWN_NAMES.get(module, module.replace("_", "-")))
