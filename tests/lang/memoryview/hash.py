# Views of constant bytes can be hashed
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

view = memoryview(b"abc")
print(hash(view) == hash(b"abc"), hash(view[::-1]) == hash(b"cba"), view in {b"abc"})
# expect: True True True
attempt(lambda: hash(memoryview(bytearray(b"abc"))))
# expect: ValueError cannot hash writable memoryview object
attempt(lambda: hash(memoryview(b"abcd").cast("H")))
# expect: ValueError memoryview: hashing is restricted to formats 'B', 'b' or 'c'
attempt(lambda: hash(memoryview(bytearray(b"abc")).toreadonly()))
# expect: TypeError unhashable type: 'bytearray'
