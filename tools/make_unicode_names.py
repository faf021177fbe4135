#!/usr/bin/env python3
"""Writes base/unicode_names.def: each character's name, and the aliases that `\\N{…}` knows too.

usage: python3.13 tools/make_unicode_names.py [NameAliases.txt] > base/unicode_names.def

Names come from CPython's unicodedata; it cannot list the aliases, so they come from the Unicode
Character Database's file, and those that its lookup() refuses are left out. Left out are also the
names that follow from the code point: unified ideographs and Hangul syllables.
"""
import pathlib
import sys
import unicodedata

COMPUTED = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")
HEAD = f"""\
// Names of characters in Unicode {unicodedata.unidata_version}, aliases included, sorted by name.
// Made by tools/make_unicode_names.py.
//
//   CHARACTER(code point, "NAME")   ALIAS(code point, "OTHER NAME")
"""


def names():
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), "")
        if name and not name.startswith(COMPUTED):
            yield name, code


def aliases(path):
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        fields = line.split("#")[0].strip().split(";")
        if len(fields) < 2:
            continue
        code, name = int(fields[0], 16), fields[1]
        try:
            if unicodedata.lookup(name) == chr(code):
                yield name, code
        except KeyError:
            pass


def main():
    table = dict(names())
    for path in sys.argv[1:]:
        table.update(aliases(path))
    print(HEAD)
    for name, code in sorted(table.items()):
        kind = "CHARACTER" if unicodedata.name(chr(code), "") == name else "ALIAS"
        print(f'{kind}(0x{code:04X}, "{name}")')
    print("\n#undef ALIAS\n#undef CHARACTER")


if __name__ == "__main__":
    main()
