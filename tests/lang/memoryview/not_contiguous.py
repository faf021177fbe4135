# Who wants bytes in one run refuses others
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

view = memoryview(b"1x2y")[::2]
print(bytes(view), bytearray(view), view == b"12", view.contiguous)
# expect: b'12' bytearray(b'12') True False
attempt(lambda: b"a" + view)  # expect: TypeError can't concat memoryview to bytes
attempt(lambda: b"112".find(view))
# expect: BufferError memoryview: underlying buffer is not C-contiguous
attempt(lambda: b"112".startswith(view))
# expect: BufferError memoryview: underlying buffer is not C-contiguous
attempt(lambda: int(view))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'memoryview'
attempt(lambda: float(view))
# expect: TypeError float() argument must be a string or a real number, not 'memoryview'
attempt(lambda: str(view, "ascii"))
# expect: TypeError decoding to str: need a bytes-like object, memoryview found
attempt(lambda: b"-".join([view]))
# expect: TypeError sequence item 0: expected a bytes-like object, memoryview found
attempt(lambda: bytearray().extend(view))
# expect: TypeError can't set bytearray slice from memoryview
