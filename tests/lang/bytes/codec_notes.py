# A codec that is not one of the quick ones adds a note to its error; utf-8-sig; handlers that cannot decode
def attempt(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)), getattr(error, "__notes__", None))

attempt("'a'.encode('utf-8-sig')")
attempt("b'\\xef\\xbb\\xbfa'.decode('utf-8-sig')")
attempt("b'a\\xef\\xbb\\xbf'.decode('utf_8_sig')")
attempt("b'\\xff'.decode('utf-8-sig')")
attempt("'\\ud800'.encode('utf-16-le')")
attempt("'\\ud800'.encode('utf-16')")
attempt("'\\ud800'.encode('UTF-32LE', 'nope')")
attempt("b'a'.decode('utf-32-be')")
attempt("b'\\xff'.decode('u8')")
attempt("b'\\xff'.decode('Latin_1', 'nope')")
attempt("b'\\xff'.decode('ascii', 'xmlcharrefreplace')")
attempt("b'\\xff'.decode('ascii', 'namereplace')")
attempt("str(b'', 'no-such')")
attempt("eval('\\ud800')")
# expect: b'\xef\xbb\xbfa'
# expect: 'a'
# expect: 'a\ufeff'
# expect: UnicodeDecodeError "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte" ["decoding with 'utf-8-sig' codec failed"]
# expect: UnicodeEncodeError "'utf-16-le' codec can't encode character '\\ud800' in position 0: surrogates not allowed" ["encoding with 'utf-16-le' codec failed"]
# expect: UnicodeEncodeError "'utf-16' codec can't encode character '\\ud800' in position 0: surrogates not allowed" None
# expect: LookupError "unknown error handler name 'nope'" ["encoding with 'UTF-32LE' codec failed"]
# expect: UnicodeDecodeError "'utf-32-be' codec can't decode byte 0x61 in position 0: truncated data" ["decoding with 'utf-32-be' codec failed"]
# expect: UnicodeDecodeError "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte" ["decoding with 'u8' codec failed"]
# expect: '\xff'
# expect: TypeError "don't know how to handle UnicodeDecodeError in error callback" None
# expect: TypeError "don't know how to handle UnicodeDecodeError in error callback" None
# expect: ''
# expect: UnicodeEncodeError "'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed" None
