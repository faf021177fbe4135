# A union has no items to delete, and is no sequence; complex() and slices of bytearray name what they refuse
def attempt(text):
    try:
        exec(text)
    except (TypeError, ValueError) as error:
        print(error)

attempt("del (int | str)[0]")
attempt("del (1, 2)[0]")
attempt("complex('_id')")
attempt("complex('1__0')")
attempt("complex('1_0x')")
attempt("bytearray(b'abc')[1:] = 1j")
attempt("bytearray(b'abc')[1:] = 1.5")
attempt("format(5, None)")
attempt("[*(int | str)]")
# expect: 'types.UnionType' object does not support item deletion
# expect: 'tuple' object doesn't support item deletion
# expect: could not convert string to complex: '_id'
# expect: could not convert string to complex: '1__0'
# expect: complex() arg is a malformed string
# expect: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: format() argument 2 must be str, not None
# expect: Value after * must be an iterable, not types.UnionType
