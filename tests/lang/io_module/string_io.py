# StringIO
import io

s = io.StringIO("one\ntwo\n")
print(s.readline(), s.read(2), s.tell(), list(s), s.read())
s.seek(0)
print(s.write("ONE"), s.getvalue(), s.truncate(4), repr(s.getvalue()), s.seek(0, 2))
print(s.readable(), s.writable(), s.seekable(), s.closed, s.isatty(), s.newlines, s.encoding)
print(repr(io.StringIO("a\r\nb\rc", newline=None).getvalue()), repr(io.StringIO("a\nb", newline="\r\n").getvalue()))
print(io.StringIO("a\r\nb\n", newline="").readlines())
with io.StringIO() as t:
    print("x", 1, file=t)
    t.writelines(["a", "b"])
    print(repr(t.getvalue()))
for wrong in (lambda: t.read(), lambda: io.StringIO(5), lambda: s.write(b""), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: io.StringIO(newline="x"), lambda: s.fileno()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
# expect: one
# expect:  tw 6 ['o\n'] 
# expect: 3 ONE
# expect: two
# expect:  4 'ONE\n' 4
# expect: True True True False False None None
# expect: 'a\nb\nc' 'a\r\nb'
# expect: ['a\r\n', 'b\n']
# expect: 'x 1\nab'
# expect: ValueError I/O operation on closed file
# expect: TypeError initial_value must be str or None, not int
# expect: TypeError string argument expected, got 'bytes'
# expect: ValueError Negative seek position -1
# expect: OSError Can't do nonzero cur-relative seeks
# expect: ValueError illegal newline value: 'x'
# expect: UnsupportedOperation fileno
