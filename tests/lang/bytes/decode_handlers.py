# Every error handler of bytes.decode with every family of encodings
cases = [("utf-8", b"a\xff\xe2\x82b\xed\xa0\x80c\xf0\x9f\x98"), ("ascii", b"a\x80\xffb"),
         ("utf-16-le", b"a\0\0\xd8b\0\0\xdcc"), ("utf-16-be", b"\xd8\0"), ("utf-16", b"\xff\xfea\0\0\xd8"),
         ("utf-32-le", b"a\0\0\0\0\xd8\0\0\0\0\x11\0b"), ("utf-32", b"\xff\xfe\0\0\1"),
         ("cp1252", b"a\x81\x80"), ("latin-1", b"\x80\xff"), ("utf-8-sig", b"\xef\xbb\xbf\xff")]
for encoding, data in cases:
    for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape",
                   "surrogatepass", "xmlcharrefreplace", "bogus"):
        try:
            print(encoding, errors, ascii(data.decode(encoding, errors)))
        except (UnicodeError, LookupError, TypeError) as error:
            print(encoding, errors, type(error).__name__, error)
# expect: utf-8 strict UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
# expect: utf-8 ignore 'abc'
# expect: utf-8 replace 'a\ufffd\ufffdb\ufffd\ufffd\ufffdc\ufffd'
# expect: utf-8 backslashreplace 'a\\xff\\xe2\\x82b\\xed\\xa0\\x80c\\xf0\\x9f\\x98'
# expect: utf-8 surrogateescape 'a\udcff\udce2\udc82b\udced\udca0\udc80c\udcf0\udc9f\udc98'
# expect: utf-8 surrogatepass UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
# expect: utf-8 xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: utf-8 bogus LookupError unknown error handler name 'bogus'
# expect: ascii strict UnicodeDecodeError 'ascii' codec can't decode byte 0x80 in position 1: ordinal not in range(128)
# expect: ascii ignore 'ab'
# expect: ascii replace 'a\ufffd\ufffdb'
# expect: ascii backslashreplace 'a\\x80\\xffb'
# expect: ascii surrogateescape 'a\udc80\udcffb'
# expect: ascii surrogatepass UnicodeDecodeError 'ascii' codec can't decode byte 0x80 in position 1: ordinal not in range(128)
# expect: ascii xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: ascii bogus LookupError unknown error handler name 'bogus'
# expect: utf-16-le strict UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 2-3: illegal UTF-16 surrogate
# expect: utf-16-le ignore 'ab'
# expect: utf-16-le replace 'a\ufffdb\ufffd\ufffd'
# expect: utf-16-le backslashreplace 'a\\x00\\xd8b\\x00\\xdc\\x63'
# expect: utf-16-le surrogateescape UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 2-3: illegal UTF-16 surrogate
# expect: utf-16-le surrogatepass UnicodeDecodeError 'utf-16-le' codec can't decode byte 0x63 in position 8: truncated data
# expect: utf-16-le xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: utf-16-le bogus LookupError unknown error handler name 'bogus'
# expect: utf-16-be strict UnicodeDecodeError 'utf-16-be' codec can't decode bytes in position 0-1: unexpected end of data
# expect: utf-16-be ignore ''
# expect: utf-16-be replace '\ufffd'
# expect: utf-16-be backslashreplace '\\xd8\\x00'
# expect: utf-16-be surrogateescape UnicodeDecodeError 'utf-16-be' codec can't decode byte 0x00 in position 1: truncated data
# expect: utf-16-be surrogatepass '\ud800'
# expect: utf-16-be xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: utf-16-be bogus LookupError unknown error handler name 'bogus'
# expect: utf-16 strict UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 4-5: unexpected end of data
# expect: utf-16 ignore 'a'
# expect: utf-16 replace 'a\ufffd'
# expect: utf-16 backslashreplace 'a\\x00\\xd8'
# expect: utf-16 surrogateescape UnicodeDecodeError 'utf-16-le' codec can't decode bytes in position 4-5: unexpected end of data
# expect: utf-16 surrogatepass 'a\ud800'
# expect: utf-16 xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: utf-16 bogus LookupError unknown error handler name 'bogus'
# expect: utf-32-le strict UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 4-7: code point in surrogate code point range(0xd800, 0xe000)
# expect: utf-32-le ignore 'a'
# expect: utf-32-le replace 'a\ufffd\ufffd\ufffd'
# expect: utf-32-le backslashreplace 'a\\x00\\xd8\\x00\\x00\\x00\\x00\\x11\\x00\\x62'
# expect: utf-32-le surrogateescape UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 4-7: code point in surrogate code point range(0xd800, 0xe000)
# expect: utf-32-le surrogatepass UnicodeDecodeError 'utf-32-le' codec can't decode bytes in position 8-11: code point not in range(0x…)
# expect: utf-32-le xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: utf-32-le bogus LookupError unknown error handler name 'bogus'
# expect: utf-32 strict UnicodeDecodeError 'utf-32-le' codec can't decode byte 0x01 in position 4: truncated data
# expect: utf-32 ignore ''
# expect: utf-32 replace '\ufffd'
# expect: utf-32 backslashreplace '\\x01'
# expect: utf-32 surrogateescape UnicodeDecodeError 'utf-32-le' codec can't decode byte 0x01 in position 4: truncated data
# expect: utf-32 surrogatepass UnicodeDecodeError 'utf-32-le' codec can't decode byte 0x01 in position 4: truncated data
# expect: utf-32 xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: utf-32 bogus LookupError unknown error handler name 'bogus'
# expect: cp1252 strict UnicodeDecodeError 'charmap' codec can't decode byte 0x81 in position 1: character maps to <undefined>
# expect: cp1252 ignore 'a\u20ac'
# expect: cp1252 replace 'a\ufffd\u20ac'
# expect: cp1252 backslashreplace 'a\\x81\u20ac'
# expect: cp1252 surrogateescape 'a\udc81\u20ac'
# expect: cp1252 surrogatepass UnicodeDecodeError 'charmap' codec can't decode byte 0x81 in position 1: character maps to <undefined>
# expect: cp1252 xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: cp1252 bogus LookupError unknown error handler name 'bogus'
# expect: latin-1 strict '\x80\xff'
# expect: latin-1 ignore '\x80\xff'
# expect: latin-1 replace '\x80\xff'
# expect: latin-1 backslashreplace '\x80\xff'
# expect: latin-1 surrogateescape '\x80\xff'
# expect: latin-1 surrogatepass '\x80\xff'
# expect: latin-1 xmlcharrefreplace '\x80\xff'
# expect: latin-1 bogus '\x80\xff'
# expect: utf-8-sig strict UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: utf-8-sig ignore ''
# expect: utf-8-sig replace '\ufffd'
# expect: utf-8-sig backslashreplace '\\xff'
# expect: utf-8-sig surrogateescape '\udcff'
# expect: utf-8-sig surrogatepass UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: utf-8-sig xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: utf-8-sig bogus LookupError unknown error handler name 'bogus'
