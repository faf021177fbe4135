"""The text of source code that is at hand as bytes: PEP 263 says in which encoding it is.

A comment in one of the first two lines may name it, as in `# -*- coding: latin-1 -*-`; the second
counts if the first is blank or a comment. Without one, and behind a byte order mark, it is UTF-8.
"""
from _io import BytesIO

_BOM = b"\xef\xbb\xbf"


def decode_source(source_bytes):
    """The text of some source code, with line ends as programs see them."""
    data = BytesIO(source_bytes).getvalue()
    encoding = source_encoding(data)
    text = data.removeprefix(_BOM).decode(encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def source_encoding(data):
    """The encoding of some source code; SyntaxError if none is known that fits."""
    first, _, rest = data.removeprefix(_BOM).partition(b"\n")
    for line in (first, rest.partition(b"\n")[0]):
        try:
            line = line.decode("utf-8").lstrip(" \t\f")
        except UnicodeDecodeError:
            raise SyntaxError("invalid or missing encoding declaration") from None
        name = _named_encoding(line)
        if name is not None:
            return _checked(name, data.startswith(_BOM))
        if line.strip("\r") and not line.startswith("#"):
            break
    return "utf-8"


def _named_encoding(line):
    """What follows `coding:` or `coding=` in a comment, or None."""
    if line.startswith("#"):
        for rest in line.split("coding")[1:]:
            if rest.startswith((":", "=")):
                rest = rest[1:].lstrip(" \t")
                end = next((at for at, char in enumerate(rest)
                            if not (char.isalnum() or char in "-_.")), len(rest))
                if end:
                    return rest[:end]
    return None


def _checked(name, has_bom):
    normal = name[:12].lower().replace("_", "-")
    if normal == "utf-8" or normal.startswith("utf-8-"):
        return "utf-8"
    try:
        " ".encode(name)
    except LookupError:
        raise SyntaxError(f"unknown encoding: {name}") from None
    if has_bom:
        raise SyntaxError("encoding problem: utf-8")
    return name
