"""JSONEncoder: from objects to text."""
from _json import encode_basestring, encode_basestring_ascii, make_encoder

INFINITY = float("inf")
py_encode_basestring = encode_basestring
py_encode_basestring_ascii = encode_basestring_ascii


class JSONEncoder:
    """Makes documents of objects; a subclass may have its own default() for other types."""

    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        """skipkeys leaves keys out that are no text or number; separators are (item, key).

        ensure_ascii escapes all other characters; check_circular and allow_nan say whether circles
        are looked for and whether NaN and the infinities may be written; indent is a text or a
        number of blanks, for one item a line; default is called for objects of other types.
        """
        self.skipkeys, self.allow_nan, self.check_circular = skipkeys, allow_nan, check_circular
        self.ensure_ascii, self.sort_keys, self.indent = ensure_ascii, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write for an object of another type; this one raises TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The document that stands for an object."""
        if isinstance(o, str):
            return encode_basestring_ascii(o) if self.ensure_ascii else encode_basestring(o)
        return "".join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """The document in parts that can be written one by one; the C++ encoder gives one."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        encoder = make_encoder({} if self.check_circular else None, self.default, indent,
                               self.key_separator, self.item_separator, self.sort_keys,
                               self.skipkeys, self.allow_nan, self.ensure_ascii)
        return (encoder(o),)
