# Error handlers that a program registers: what they may return
import codecs


def handler(result):
    return lambda error: result(error) if callable(result) else result


def attempt(name, result, action):
    codecs.register_error(name, handler(result))
    try:
        print(ascii(action(name)))
    except Exception as error:
        print(type(error).__name__, error)


def encode(name):
    return "aéb".encode("ascii", name)


def decode(name):
    return b"a\xffb".decode("utf-8", name)


attempt("one", lambda e: ("<%s>" % e.object[e.start:e.end].encode("latin-1").hex(), e.end), encode)
attempt("two", (b"\xff", 2), encode)
attempt("three", ("x", -1), encode)
attempt("four", ("é", 2), encode)
attempt("five", 5, encode)
attempt("six", ("x", 9), encode)
attempt("seven", ("x", "y"), encode)
attempt("one", lambda e: ("<%02x>" % e.object[e.start], e.end), decode)
attempt("two", (b"x", 2), decode)
attempt("three", ("x", 9), decode)
attempt("four", 5, decode)
attempt("five", lambda e: 1 / 0, decode)
for wrong in (5, None):
    try:
        codecs.register_error("six", wrong)
    except TypeError as error:
        print(error)
try:
    codecs.lookup_error("nobody")
except LookupError as error:
    print(error)
print(codecs.lookup_error("one")(UnicodeDecodeError("x", b"\xee", 0, 1, "r")))
# expect: b'a<e9>b'
# expect: b'a\xffb'
# expect: b'axb'
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
# expect: TypeError encoding error handler must return (str/bytes, int) tuple
# expect: IndexError position 9 from error handler out of bounds
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: 'a<ff>b'
# expect: TypeError decoding error handler must return (str, int) tuple
# expect: IndexError position 9 from error handler out of bounds
# expect: TypeError decoding error handler must return (str, int) tuple
# expect: ZeroDivisionError division by zero
# expect: handler must be callable
# expect: handler must be callable
# expect: unknown error handler name 'nobody'
# expect: ('<ee>', 1)
