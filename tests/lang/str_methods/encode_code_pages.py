# Single-byte encodings, with and without a module of their own to name
for encoding in ("cp1252", "windows-1252", "cp437", "koi8-r", "iso8859-15", "ISO_8859-2", "mac_roman"):
    print(encoding, "né€я".encode(encoding, "replace"), ascii(b"\xa4\xe9".decode(encoding)))
for encoding in ("nonsense", "utf_9", "hex", "rot13"):
    try:
        "a".encode(encoding)
    except LookupError as error:
        print(error)
# expect: cp1252 b'n\xe9\x80?' '\xa4\xe9'
# expect: windows-1252 b'n\xe9\x80?' '\xa4\xe9'
# expect: cp437 b'n\x82??' '\xf1\u0398'
# expect: koi8-r b'n??\xd1' '\u2553\u0418'
# expect: iso8859-15 b'n\xe9\xa4?' '\u20ac\xe9'
# expect: ISO_8859-2 b'n\xe9??' '\xa4\xe9'
# expect: mac_roman b'n\x8e\xdb?' '\xa7\xc8'
# expect: unknown encoding: nonsense
# expect: unknown encoding: utf_9
# expect: 'hex' is not a text encoding; use codecs.encode() to handle arbitrary codecs
# expect: 'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs
