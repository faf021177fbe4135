# Codec errors keep what they were about.
try:
    b"ab\xff".decode("utf-8")
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
    # expect: utf-8 b'ab\xff' 2 3 invalid start byte
    print(error)
    # expect: 'utf-8' codec can't decode byte 0xff in position 2: invalid start byte
try:
    "aé".encode("ascii")
except UnicodeEncodeError as error:
    print(error.object, error.start, error.end)  # expect: aé 1 2
    print(error)
    # expect: 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
print(UnicodeEncodeError("ascii", "abc", 0, 2, "why"))
# expect: 'ascii' codec can't encode characters in position 0-1: why
print(UnicodeTranslateError("a€c", 1, 2, "why"))
# expect: can't translate character '\u20ac' in position 1: why
for arguments in ("x",), ("utf-8", "s", 0, 1, "r"), (1, b"", 0, 1, "r"):
    try:
        UnicodeDecodeError(*arguments)
    except TypeError as problem:
        print(problem)
        # expect: function takes exactly 5 arguments (1 given)
        # expect: a bytes-like object is required, not 'str'
        # expect: argument 1 must be str, not int
