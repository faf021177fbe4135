"""JSONDecoder: from text to objects."""
from _json import make_scanner, scanstring

__all__ = ["JSONDecoder", "JSONDecodeError"]

NaN = float("nan")
PosInf = float("inf")
NegInf = float("-inf")
_CONSTANTS = {"-Infinity": NegInf, "Infinity": PosInf, "NaN": NaN}
_BLANKS = " \t\n\r"


class JSONDecodeError(ValueError):
    """A document that is no JSON: msg, doc, pos, lineno, colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno, self.colno = lineno, colno

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


def _skip_blanks(s, index):
    while index < len(s) and s[index] in _BLANKS:
        index += 1
    return index


class JSONDecoder:
    """Makes objects of documents; hooks replace what objects and numbers become."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        """Hooks get: each dict; its pairs instead; the text of numbers, of NaN and the infinities.

        Unless strict, texts may have control characters.
        """
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_int, self.parse_float = parse_int or int, parse_float or float
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.scan_once = make_scanner(self)

    def decode(self, s):
        """The object that a document stands for."""
        obj, end = self.raw_decode(s, idx=_skip_blanks(s, 0))
        end = _skip_blanks(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The object that a document stands for, and where it ends; something else may follow."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as missing:
            raise JSONDecodeError("Expecting value", s, missing.value) from None
