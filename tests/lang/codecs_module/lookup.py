# codecs.lookup: names, functions, and functions that search
import codecs

for name in ("utf8", "UTF-8", "latin1", "ascii", "utf-16", "UTF_32_BE", "cp1252", "iso8859-15", "koi8_r",
             "utf-8-sig", "unicode_escape"):
    info = codecs.lookup(name)
    print(info.name, len(info), info._is_text_encoding, info[0] is info.encode)
print(codecs.lookup("utf-8").encode("né"), codecs.lookup("latin-1").decode(b"n\xe9"))
for name in ("nonsense", "a b"):
    try:
        codecs.lookup(name)
    except LookupError as error:
        print(error)


def search(name):
    print("asked for", name)
    if name == "upper":
        return codecs.CodecInfo(lambda text, errors="strict": (text.upper().encode(), len(text)),
                                lambda data, errors="strict": (bytes(data).decode().lower(), len(data)), name="upper")
    if name == "bad":
        return (1, 2)
    if name == "odd":
        return codecs.CodecInfo(lambda text, errors="strict": 5, lambda data, errors="strict": (5, 1), name="odd")


codecs.register(search)
print("abc".encode("Upper"), b"ABC".decode("upper"), codecs.encode("x", "upper"))
for action in (lambda: "a".encode("bad"), lambda: "a".encode("odd"), lambda: b"a".decode("odd"),
               lambda: codecs.encode("a", "odd")):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))
codecs.unregister(search)
try:
    "a".encode("upper")
except LookupError as error:
    print(error)
print(codecs.encode("Hello", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"))
# expect: utf-8 4 True True
# expect: utf-8 4 True True
# expect: iso8859-1 4 True True
# expect: ascii 4 True True
# expect: utf-16 4 True True
# expect: utf-32-be 4 True True
# expect: cp1252 4 True True
# expect: iso8859-15 4 True True
# expect: koi8-r 4 True True
# expect: utf-8-sig 4 True True
# expect: unicode-escape 4 True True
# expect: (b'n\xc3\xa9', 2) ('né', 2)
# expect: unknown encoding: nonsense
# expect: unknown encoding: a b
# expect: asked for upper
# expect: b'ABC' abc b'X'
# expect: asked for bad
# expect: TypeError codec search functions must return 4-tuples None
# expect: asked for odd
# expect: TypeError encoder must return a tuple (object, integer) None
# expect: TypeError 'odd' decoder returned 'int' instead of 'str'; use codecs.decode() to decode to arbitrary types None
# expect: TypeError encoder must return a tuple (object, integer) None
# expect: unknown encoding: upper
# expect: Uryyb b'6162' b'ab'
