# Tobytes(), hex(), tolist(), toreadonly()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

view = memoryview(bytearray(b"abcdef"))
print(view.tobytes(), view[::2].tobytes(), view.tobytes("A"), view.tobytes(None))
# expect: b'abcdef' b'ace' b'abcdef' b'abcdef'
print(view.hex(), view.hex("-"), view.hex(":", 2), view[::-1].hex())
# expect: 616263646566 61-62-63-64-65-66 6162:6364:6566 666564636261
print(view.readonly, view.toreadonly().readonly, view.toreadonly().obj is view.obj)
# expect: False True True
attempt(lambda: view.tobytes("Q"))  # expect: ValueError order must be 'C', 'F' or 'A'
attempt(lambda: view.tobytes(5))
# expect: TypeError tobytes() argument 'order' must be str or None, not int
attempt(lambda: view.hex("ab"))  # expect: ValueError sep must be length 1.
attempt(lambda: view.toreadonly().__setitem__(0, 1))
# expect: TypeError cannot modify read-only memory
