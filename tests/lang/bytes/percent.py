# Percent formatting of bytes (PEP 461)
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Bytes:
    def __bytes__(self):
        return b"own"
attempt(lambda: b"%s %b" % (b"one", bytearray(b"two")))  # expect: b'one two'
attempt(lambda: b"%d %i %u" % (1, True, 2.9))  # expect: b'1 1 2'
attempt(lambda: b"%x %X %#o" % (255, 255, 8))  # expect: b'ff FF 0o10'
attempt(lambda: b"%5.1f|%-8e|%g" % (1.25, 1e10, 0.5))  # expect: b'  1.2|1.000000e+10|0.5'
attempt(lambda: b"%a %r" % ("é", b"x"))  # expect: b"'\\xe9' b'x'"
attempt(lambda: b"%c%c%c" % (65, b"B", bytearray(b"C")))  # expect: b'ABC'
attempt(lambda: b"%s" % Bytes())  # expect: b'own'
attempt(lambda: b"%(key)s" % {b"key": b"value"})  # expect: b'value'
attempt(lambda: b"%5s|%-5s|%.2s" % (b"a", b"b", b"cde"))  # expect: b'    a|b    |cd'
attempt(lambda: b"%05d|%+d|% d" % (42, 42, 42))  # expect: b'00042|+42| 42'
attempt(lambda: b"%*d" % (5, 3))  # expect: b'    3'
attempt(lambda: b"100%%" % ())  # expect: b'100%'
attempt(lambda: type(bytearray(b"%d") % 5))  # expect: <class 'bytearray'>
