# Views are equal when shape and items are
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

view = memoryview(b"abc")
print(view == b"abc", b"abc" == view, view == bytearray(b"abc"), view == "abc", view != b"abd")
# expect: True True True False True
print(view == view[::-1], view.cast("b") == b"abc", view.cast("c") == view, view[:0] == b"")
# expect: False True False True
print(memoryview(bytes(8)).cast("d") == memoryview(bytes(8)).cast("q"))  # expect: True
nan = memoryview(b"\0\0\0\0\0\0\xf8\x7f").cast("d")
print(nan == nan)  # expect: False
attempt(lambda: view < view)
# expect: TypeError '<' not supported between instances of 'memoryview' and 'memoryview'
