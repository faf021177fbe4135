# Line ends and encodings
import io


def wrapped(data, **options):
    return io.TextIOWrapper(io.BytesIO(data), **options)


data = b"a\r\nb\rc\nd"
for newline in (None, "", "\n", "\r", "\r\n"):
    t = wrapped(data, encoding="ascii", newline=newline)
    print(repr(newline), t.readlines(), t.newlines)
for newline in (None, "", "\n", "\r\n"):
    b = io.BytesIO()
    t = io.TextIOWrapper(b, encoding="ascii", newline=newline)
    t.write("x\ny\r\n")
    t.flush()
    print(repr(newline), b.getvalue())
    t.detach()
bad = b"ok\xffend"
for errors in ("strict", "replace", "ignore", "backslashreplace", "surrogateescape"):
    try:
        print(ascii(wrapped(bad, encoding="utf-8", errors=errors).read()))
    except UnicodeDecodeError as error:
        print(error)
for errors in ("strict", "replace", "ignore", "xmlcharrefreplace", "backslashreplace"):
    b = io.BytesIO()
    t = io.TextIOWrapper(b, encoding="ascii", errors=errors)
    try:
        t.write("é!")
        t.flush()
        print(b.getvalue())
    except UnicodeEncodeError as error:
        print(error)
    t.detach()
for encoding in ("utf-16", "utf-16-le", "utf-8-sig", "latin-1"):
    b = io.BytesIO()
    t = io.TextIOWrapper(b, encoding=encoding)
    t.write("é")
    t.write("!")
    t.flush()
    print(encoding, b.getvalue(), io.TextIOWrapper(io.BytesIO(b.getvalue()), encoding=encoding).read())
t = wrapped("één\ntwee".encode(), encoding="utf-8")
print(t.read(1), t.tell() > 0, t.read(3), t.seek(0), t.readline(), t.read())
for line in (t.seek(0) and t) or t:
    print(repr(line))
print(t.line_buffering, t.errors, repr(t)[:40])
# expect: None ['a\n', 'b\n', 'c\n', 'd'] ('\r', '\n', '\r\n')
# expect: '' ['a\r\n', 'b\r', 'c\n', 'd'] ('\r', '\n', '\r\n')
# expect: '\n' ['a\r\n', 'b\rc\n', 'd'] None
# expect: '\r' ['a\r', '\nb\r', 'c\nd'] None
# expect: '\r\n' ['a\r\n', 'b\rc\nd'] None
# expect: None b'x\ny\r\n'
# expect: '' b'x\ny\r\n'
# expect: '\n' b'x\ny\r\n'
# expect: '\r\n' b'x\r\ny\r\r\n'
# expect: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte
# expect: 'ok\ufffdend'
# expect: 'okend'
# expect: 'ok\\xffend'
# expect: 'ok\udcffend'
# expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: b'?!'
# expect: b'!'
# expect: b'&#233;!'
# expect: b'\\xe9!'
# expect: utf-16 b'\xff\xfe\xe9\x00!\x00' é!
# expect: utf-16-le b'\xe9\x00!\x00' é!
# expect: utf-8-sig b'\xef\xbb\xbf\xc3\xa9!' é!
# expect: latin-1 b'\xe9!' é!
# expect: é True én
# expect:  0 één
# expect:  twee
# expect: 'één\n'
# expect: 'twee'
# expect: False strict <_io.TextIOWrapper encoding='utf-8'>
