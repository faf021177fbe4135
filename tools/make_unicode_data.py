#!/usr/bin/env python3
"""Writes base/unicode_data.def: what unicodedata says of characters and utf8proc does not tell.

usage: python3.13 tools/make_unicode_data.py > base/unicode_data.def
"""
import sys
import unicodedata

HEAD = f"""\
// Characters of Unicode {unicodedata.unidata_version}, sorted. Made by tools/make_unicode_data.py.
//
//   WIDTH(first, last, "east asian width")        those between are "N"
//   NUMBER(code point, digit or -1, numerator, denominator)
//   DECOMPOSITION(code point, "mapping")          Hangul syllables are not here
"""


def runs(value_of):
    first = last = value = None
    for code in range(sys.maxunicode + 1):
        here = value_of(chr(code))
        if here != value:
            if value is not None:
                yield first, last, value
            first, value = code, here
        last = code
    yield first, last, value


def fraction(number):
    for denominator in range(1, 1000):
        numerator = number * denominator
        if abs(numerator - round(numerator)) < 1e-9:
            return round(numerator), denominator
    raise ValueError(number)


def main():
    print(HEAD)
    for first, last, width in runs(unicodedata.east_asian_width):
        if width != "N":
            print(f'WIDTH(0x{first:04X}, 0x{last:04X}, "{width}")')
    for code in range(sys.maxunicode + 1):
        number = unicodedata.numeric(chr(code), None)
        if number is not None:
            numerator, denominator = fraction(number)
            print(f"NUMBER(0x{code:04X}, {unicodedata.digit(chr(code), -1)}, {numerator}, {denominator})")
    for code in range(sys.maxunicode + 1):
        mapping = unicodedata.decomposition(chr(code))
        if mapping:
            print(f'DECOMPOSITION(0x{code:04X}, "{mapping}")')
    print("\n#undef WIDTH\n#undef NUMBER\n#undef DECOMPOSITION")


if __name__ == "__main__":
    main()
