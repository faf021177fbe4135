# Decoding and encoding in pieces
import codecs

for encoding, data in (("utf-8", "né€😀".encode()), ("utf-16", "né😀".encode("utf-16")),
                       ("utf-16-be", "n😀".encode("utf-16-be")), ("utf-32", "é😀".encode("utf-32")),
                       ("utf-8-sig", "né".encode("utf-8-sig")), ("latin-1", b"n\xe9"), ("cp1252", b"\x80")):
    decoder = codecs.getincrementaldecoder(encoding)()
    pieces = [decoder.decode(data[i:i + 1]) for i in range(len(data))]
    print(encoding, pieces, repr(decoder.decode(b"", True)))
decoder = codecs.getincrementaldecoder("utf-8")()
print(repr(decoder.decode(b"a\xe2\x82")), decoder.getstate())
try:
    decoder.decode(b"", True)
except UnicodeDecodeError as error:
    print(error)
decoder.reset()
decoder.setstate((b"\xe2", 0))
print(decoder.decode(b"\x82\xac"))
print(repr(codecs.getincrementaldecoder("utf-8")("replace").decode(b"\xff\xe2", True)))
encoder = codecs.getincrementalencoder("utf-16")()
print(encoder.encode("a"), encoder.encode("b"), encoder.getstate())
encoder.reset()
print(encoder.encode("c"))
print(list(codecs.iterencode(["a", "é"], "utf-8-sig")), list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")))
# expect: utf-8 ['n', '', 'é', '', '', '€', '', '', '', '😀'] ''
# expect: utf-16 ['', '', '', 'n', '', 'é', '', '', '', '😀'] ''
# expect: utf-16-be ['', 'n', '', '', '', '😀'] ''
# expect: utf-32 ['', '', '', '', '', '', '', 'é', '', '', '', '😀'] ''
# expect: utf-8-sig ['', '', '', 'n', '', 'é'] ''
# expect: latin-1 ['n', 'é'] ''
# expect: cp1252 ['€'] ''
# expect: 'a' (b'\xe2\x82', 0)
# expect: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
# expect: €
# expect: '��'
# expect: b'\xff\xfea\x00' b'b\x00' 0
# expect: b'\xff\xfec\x00'
# expect: [b'\xef\xbb\xbfa', b'\xc3\xa9'] ['é']
