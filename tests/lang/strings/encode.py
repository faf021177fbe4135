# Encodings and error handlers.
print("aé日😀".encode(), "é".encode("latin-1"), "a".encode("ascii"), "a".encode("utf-16"), "😀".encode("utf-16-le"))  # expect: b'a\xc3\xa9\xe6\x97\xa5\xf0\x9f\x98\x80' b'\xe9' b'a' b'\xff\xfea\x00' b'=\xd8\x00\xde'
print("é日".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é日😀".encode("ascii", "backslashreplace"))  # expect: b'??' b'' b'\\xe9\\u65e5\\U0001f600'
print("é".encode("ascii", "xmlcharrefreplace"), "\udc80".encode("utf-8", "surrogateescape"))  # expect: b'&#233;' b'\x80'
for text, codec in (("é", "ascii"), ("日本", "latin-1"), ("\ud800", "utf-8"), ("a", "nope")):
    try:
        text.encode(codec)
    except (UnicodeEncodeError, LookupError) as error:
        print(type(error).__name__, error)  # expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: UnicodeEncodeError 'latin-1' codec can't encode characters in position 0-1: ordinal not in range(256)
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: LookupError unknown encoding: nope
