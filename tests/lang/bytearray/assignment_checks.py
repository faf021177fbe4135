# The value of an item is looked at before the index's bounds, a slice's bounds before the value
def attempt(text):
    array = bytearray(b"abcdef")
    try:
        exec(text, {"a": array})
    except Exception as error:
        print(type(error).__name__, error)
    print(array)

attempt("a[9] = 300")
attempt("a[9] = 'x'")
attempt("a[9] = 1")
attempt("a['x'] = 300")
attempt("a['x':] = 5")
attempt("a[::2] = b''")
attempt("a[::-3] = b''")
attempt("a[::2] = b'12'")
# expect: ValueError byte must be in range(0, 256)
# expect: bytearray(b'abcdef')
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: bytearray(b'abcdef')
# expect: IndexError bytearray index out of range
# expect: bytearray(b'abcdef')
# expect: TypeError bytearray indices must be integers or slices, not str
# expect: bytearray(b'abcdef')
# expect: TypeError slice indices must be integers or None or have an __index__ method
# expect: bytearray(b'abcdef')
# expect: bytearray(b'bdf')
# expect: bytearray(b'abde')
# expect: ValueError attempt to assign bytes of size 2 to extended slice of size 3
# expect: bytearray(b'abcdef')
