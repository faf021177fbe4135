# The handlers as functions of an exception
import codecs

encode = UnicodeEncodeError("ascii", "a\udc80€b", 1, 3, "reason")
decode = UnicodeDecodeError("utf-8", b"a\xed\xa0\x80b", 1, 2, "reason")
translate = UnicodeTranslateError("a€b", 1, 2, "reason")
for name in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace",
             "surrogateescape", "surrogatepass"):
    for error in (encode, decode, translate, ValueError("x")):
        try:
            print(name, ascii(codecs.lookup_error(name)(error)))
        except Exception as raised:
            print(name, type(raised).__name__, raised)
print(codecs.strict_errors.__name__, codecs.lookup_error("replace") is not None)
try:
    codecs.ignore_errors(5)
except TypeError as error:
    print(error)
# expect: strict UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: reason
# expect: strict UnicodeDecodeError 'utf-8' codec can't decode byte 0xed in position 1: reason
# expect: strict UnicodeTranslateError can't translate character '\u20ac' in position 1: reason
# expect: strict ValueError x
# expect: ignore ('', 3)
# expect: ignore ('', 2)
# expect: ignore ('', 2)
# expect: ignore TypeError don't know how to handle ValueError in error callback
# expect: replace ('??', 3)
# expect: replace ('\ufffd', 2)
# expect: replace ('\ufffd', 2)
# expect: replace TypeError don't know how to handle ValueError in error callback
# expect: xmlcharrefreplace ('&#56448;&#8364;', 3)
# expect: xmlcharrefreplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: xmlcharrefreplace TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: xmlcharrefreplace TypeError don't know how to handle ValueError in error callback
# expect: backslashreplace ('\\udc80\\u20ac', 3)
# expect: backslashreplace ('\\xed', 2)
# expect: backslashreplace ('\\u20ac', 2)
# expect: backslashreplace TypeError don't know how to handle ValueError in error callback
# expect: namereplace ('\\udc80\\N{EURO SIGN}', 3)
# expect: namereplace TypeError don't know how to handle UnicodeDecodeError in error callback
# expect: namereplace TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: namereplace TypeError don't know how to handle ValueError in error callback
# expect: surrogateescape UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: reason
# expect: surrogateescape ('\udced', 2)
# expect: surrogateescape TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: surrogateescape TypeError don't know how to handle ValueError in error callback
# expect: surrogatepass UnicodeEncodeError 'ascii' codec can't encode characters in position 1-2: reason
# expect: surrogatepass ('\ud800', 4)
# expect: surrogatepass TypeError don't know how to handle UnicodeTranslateError in error callback
# expect: surrogatepass TypeError don't know how to handle ValueError in error callback
# expect: strict_errors True
# expect: don't know how to handle int in error callback
