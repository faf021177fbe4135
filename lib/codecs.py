"""Encodings by name: the registry, files that encode and decode, and converting in pieces."""
import builtins
import sys

from _codecs import (_decode, _encode, decode, encode, lookup, lookup_error, register,
                     register_error, unregister)

from _codec_streams import (BufferedIncrementalDecoder, BufferedIncrementalEncoder, Codec,
                            IncrementalDecoder, IncrementalEncoder, StreamReader,
                            StreamReaderWriter, StreamRecoder, StreamWriter)
from _own_codecs import CodecInfo, find_codec as _find_codec

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE",
           "BOM32_LE", "BOM64_BE", "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE",
           "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
           "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder",
           "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode",
           "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors",
           "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\0\0"
BOM_UTF32_BE = BOM64_BE = b"\0\0\xfe\xff"
BOM = BOM_UTF16 = BOM_LE if sys.byteorder == "little" else BOM_BE
BOM_UTF32 = BOM_UTF32_LE if sys.byteorder == "little" else BOM_UTF32_BE

for _class in (BufferedIncrementalDecoder, BufferedIncrementalEncoder, Codec, IncrementalDecoder,
               IncrementalEncoder, StreamReader, StreamReaderWriter, StreamRecoder, StreamWriter):
    _class.__module__ = __name__

strict_errors = lookup_error("strict")
ignore_errors = lookup_error("ignore")
replace_errors = lookup_error("replace")
xmlcharrefreplace_errors = lookup_error("xmlcharrefreplace")
backslashreplace_errors = lookup_error("backslashreplace")
namereplace_errors = lookup_error("namereplace")

register(_find_codec)


def _add_functions(encoding):
    """codecs.utf_8_encode(), codecs.utf_8_decode() and so on."""
    def encoder(str, errors=None, /):
        if not isinstance(str, builtins.str):
            raise TypeError(f"{encoding}_encode() argument 1 must be str, not {type(str).__name__}")
        return _encode(encoding, str, errors or "strict")

    if encoding in ("ascii", "latin_1"):
        def decoder(data, errors=None, /):
            return _decode(encoding, data, errors or "strict", True)
    elif encoding.endswith("escape"):
        def decoder(data, errors=None, final=True, /):
            return _decode(encoding, data, errors or "strict", final)
    else:
        def decoder(data, errors=None, final=False, /):
            return _decode(encoding, data, errors or "strict", final)
    for function, what in ((encoder, "encode"), (decoder, "decode")):
        function.__name__ = function.__qualname__ = f"{encoding}_{what}"
        globals()[function.__name__] = function


for _encoding in ("utf_8", "ascii", "latin_1", "utf_16", "utf_16_le", "utf_16_be", "utf_32",
                  "utf_32_le", "utf_32_be", "unicode_escape", "raw_unicode_escape"):
    _add_functions(_encoding)
del _class, _encoding


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file that encodes and decodes by a codec; with an encoding it is opened as bytes."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        wrapped = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        wrapped.encoding = encoding
        return wrapped
    except BaseException:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """A file whose bytes in `file_encoding` are read and written as bytes in `data_encoding`."""
    file_encoding = file_encoding or data_encoding
    shown, kept = lookup(data_encoding), lookup(file_encoding)
    recoder = StreamRecoder(file, shown.encode, shown.decode, kept.streamreader, kept.streamwriter,
                            errors)
    recoder.data_encoding, recoder.file_encoding = data_encoding, file_encoding
    return recoder


def getencoder(encoding):
    """The function that encodes."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """The function that decodes."""
    return lookup(encoding).decode


def _class_or_error(found, encoding):
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementalencoder(encoding):
    """The class that encodes in pieces; LookupError if the codec has none."""
    return _class_or_error(lookup(encoding).incrementalencoder, encoding)


def getincrementaldecoder(encoding):
    """The class that decodes in pieces; LookupError if the codec has none."""
    return _class_or_error(lookup(encoding).incrementaldecoder, encoding)


def getreader(encoding):
    """The class of streams that decode."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """The class of streams that encode."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the pieces of text that an iterator gives."""
    coder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if made := coder.encode(piece):
            yield made
    if made := coder.encode("", True):
        yield made


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the pieces of bytes that an iterator gives."""
    coder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        if made := coder.decode(piece):
            yield made
    if made := coder.decode(b"", True):
        yield made


def make_identity_dict(rng):
    """A mapping of each number to itself."""
    return {number: number for number in rng}


def make_encoding_map(decoding_map):
    """The reverse of a mapping; what two keys share stands for nothing."""
    reverse = {}
    for key, value in decoding_map.items():
        reverse[value] = None if value in reverse else key
    return reverse
