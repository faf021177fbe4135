# Writing through a view
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"abcdefgh")
view = memoryview(data)
view[0] = 65
view[-1] = 72
view[2:4] = b"CD"
view[4::2] = b"12"
print(data)  # expect: bytearray(b'AbCD1f2H')
view[:4] = view[4:]
print(data)  # expect: bytearray(b'1f2H1f2H')
view[1:5] = view[:4]
print(data)  # expect: bytearray(b'11f2Hf2H')
def put(key, value):
    view[key] = value
attempt(lambda: put(0, 256))  # expect: ValueError memoryview: invalid value for format 'B'
attempt(lambda: put(0, "a"))  # expect: TypeError memoryview: invalid type for format 'B'
attempt(lambda: put(9, 1))  # expect: IndexError index out of bounds on dimension 1
attempt(lambda: put(slice(0, 2), b"x"))
# expect: ValueError memoryview assignment: lvalue and rvalue have different structures
attempt(lambda: put(slice(0, 2), "xy"))
# expect: TypeError a bytes-like object is required, not 'str'
attempt(lambda: put(slice(0, 2), [1, 2]))
# expect: TypeError a bytes-like object is required, not 'list'
attempt(lambda: put("a", 1))  # expect: TypeError memoryview: invalid slice key
attempt(lambda: view.__delitem__(0))  # expect: TypeError cannot delete memory
attempt(lambda: memoryview(b"abc").__setitem__(0, 1))
# expect: TypeError cannot modify read-only memory
