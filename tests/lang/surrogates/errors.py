# Decoding errors with each handler
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = b"a\xffb\xc3"
attempt(lambda: data.decode())
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
attempt(lambda: data.decode("utf-8", "replace"))  # expect: a�b�
attempt(lambda: data.decode("utf-8", "ignore"))  # expect: ab
attempt(lambda: data.decode("utf-8", "backslashreplace"))  # expect: a\xffb\xc3
attempt(lambda: ascii(data.decode("utf-8", "surrogateescape")))  # expect: 'a\udcffb\udcc3'
attempt(lambda: data.decode("ascii"))
# expect: UnicodeDecodeError 'ascii' codec can't decode byte 0xff in position 1: ordinal not in range(128)
attempt(lambda: data.decode("ascii", "replace"))  # expect: a�b�
attempt(lambda: data.decode("latin-1"))  # expect: aÿbÃ
attempt(lambda: data.decode("utf-8", "nope"))
# expect: LookupError unknown error handler name 'nope'
attempt(lambda: b"\xe2\x82".decode("utf-8"))
# expect: UnicodeDecodeError 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
attempt(lambda: b"\xf0\x9f\x98".decode("utf-8", "replace"))  # expect: �
attempt(lambda: b"\xc0\x80".decode("utf-8", "replace"))  # expect: ��
attempt(lambda: b"abc".decode("utf-16"))
# expect: UnicodeDecodeError 'utf-16-le' codec can't decode byte 0x63 in position 2: truncated data
attempt(lambda: b"\xff\xfea\x00".decode("utf-16"))  # expect: a
attempt(lambda: b"a\x00\x00\x00".decode("utf-32-le"))  # expect: a
attempt(lambda: b"\x00\x00\x11\x00".decode("utf-32-le"))
# expect: UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x…)
attempt(lambda: b"\x00\xd8".decode("utf-16-le"))
# expect: UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data
