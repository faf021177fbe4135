# codecs.encode, decode and the functions of single encodings; the byte order marks
import codecs

print(codecs.encode("é"), codecs.decode(b"\xc3\xa9"), codecs.encode("é", "ascii", "replace"))
print(codecs.utf_8_encode("é"), codecs.utf_8_decode(b"\xc3"), codecs.utf_8_decode(b"a\xc3\xa9", None, True))
print(codecs.latin_1_encode("é"), codecs.ascii_decode(b"a"), codecs.utf_16_le_encode("a"))
print(codecs.unicode_escape_encode("é\n"), codecs.unicode_escape_decode(b"\\xe9"))
print(codecs.BOM_UTF8, codecs.BOM, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM32_BE)
try:
    codecs.encode("é", "ascii")
except UnicodeEncodeError as error:
    print(error, error.__notes__)
print(codecs.make_identity_dict(range(2)), codecs.make_encoding_map({1: 2, 3: 2, 4: 5}))
print(codecs.getencoder("utf-8")("a"), codecs.getdecoder("ascii")(b"a"))
# expect: b'\xc3\xa9' é b'?'
# expect: (b'\xc3\xa9', 1) ('', 0) ('aé', 3)
# expect: (b'\xe9', 1) ('a', 1) (b'a\x00', 1)
# expect: (b'\\xe9\\n', 2) ('é', 4)
# expect: b'\xef\xbb\xbf' b'\xff\xfe' b'\xfe\xff' b'\xff\xfe\x00\x00' b'\xfe\xff'
# expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128) ["encoding with 'ascii' codec failed"]
# expect: {0: 0, 1: 1} {2: None, 5: 4}
# expect: (b'a', 1) ('a', 1)
