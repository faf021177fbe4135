# bytes.decode() names the bytes that are wrong.
print(b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"\xff\xfea\x00".decode("utf-16"), b"abc".decode("ascii"))  # expect: é é a abc
print(ascii(b"a\xff".decode("utf-8", "replace")), b"a\xff".decode("ascii", "ignore"), b"\xff".decode("utf-8", "backslashreplace"))  # expect: 'a\ufffd' a \xff
for data, codec in ((b"\xff", "utf-8"), (b"\xe2\x82", "utf-8"), (b"\xe2\x28\xa1", "utf-8"), (b"\xe9", "ascii")):
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        print(error)  # expect: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
# expect: 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte
# expect: 'ascii' codec can't decode byte 0xe9 in position 0: ordinal not in range(128)
