# What percent formatting of bytes refuses
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: b"%s" % "text")
# expect: TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
attempt(lambda: b"%b" % 5)
# expect: TypeError %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
attempt(lambda: b"%c" % 256)  # expect: OverflowError %c arg not in range(256)
attempt(lambda: b"%c" % b"two")
# expect: TypeError %c requires an integer in range(256) or a single byte
attempt(lambda: b"%d" % "5")  # expect: TypeError %d format: a real number is required, not str
attempt(lambda: b"%x" % 1.5)  # expect: TypeError %x format: an integer is required, not float
attempt(lambda: b"%f" % b"1")  # expect: TypeError float argument required, not bytes
attempt(lambda: b"%s %s" % b"one")  # expect: TypeError not enough arguments for format string
attempt(lambda: b"%s" % (b"one", b"two"))
# expect: TypeError not all arguments converted during bytes formatting
attempt(lambda: b"%y" % 5)  # expect: ValueError unsupported format character 'y' (0x79) at index 1
attempt(lambda: b"%" % 5)  # expect: ValueError incomplete format
attempt(lambda: b"%(key)s" % b"value")  # expect: TypeError format requires a mapping
attempt(lambda: b"%(key)s" % {"key": b"value"})  # expect: KeyError b'key'
