# Items of another format
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

view = memoryview(b"\x01\x00\x02\x00\xff\xff\xff\xff")
print(view.cast("H").tolist(), view.cast("h").tolist(), view.cast("i").tolist(), view.cast("Q").tolist())
# expect: [1, 2, 65535, 65535] [1, 2, -1, -1] [131073, -1] [18446744069414715393]
print(view.cast("c").tolist()[:3], view.cast("b").tolist(), view.cast("?").tolist())
# expect: [b'\x01', b'\x00', b'\x02'] [1, 0, 2, 0, -1, -1, -1, -1] [True, False, True, False, True, True, True, True]
print(view.cast("@H").format, view.cast("H").cast("B").tolist() == view.tolist())  # expect: @H True
print(memoryview(b"\0\0\0\0\0\0\xf8?").cast("d").tolist(), memoryview(b"\0\0\xc0?").cast("f")[0])
# expect: [1.5] 1.5
attempt(lambda: view.cast("<H"))
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
attempt(lambda: view.cast("HH"))
# expect: ValueError memoryview: destination format must be a native single character format prefixed with an optional '@'
attempt(lambda: view.cast("H").cast("i"))
# expect: TypeError memoryview: cannot cast between two non-byte formats
attempt(lambda: view[::2].cast("B"))
# expect: TypeError memoryview: casts are restricted to C-contiguous views
attempt(lambda: view[:3].cast("H"))
# expect: TypeError memoryview: length is not a multiple of itemsize
attempt(lambda: view.cast(5))  # expect: TypeError cast() argument 'format' must be str, not int
attempt(lambda: view.cast())  # expect: TypeError cast() missing required argument 'format' (pos 1)
