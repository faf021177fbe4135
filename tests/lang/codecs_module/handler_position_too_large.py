# The position that an error handler gives is a C ssize_t.
import codecs

codecs.register_error("far", lambda error: ("x", 10**30))
for convert in (lambda: "\u20ac".encode("ascii", "far"), lambda: b"\xff".decode("ascii", "far"), lambda: b"\xff".decode("utf-8", "far")):
    try:
        convert()
    except OverflowError as error:
        print(error)
# expect: Python int too large to convert to C ssize_t
# expect: Python int too large to convert to C ssize_t
# expect: Python int too large to convert to C ssize_t
