# Items of a bytearray that cannot be set
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"abc")
def put(key, value):
    data[key] = value
attempt(lambda: put(3, 0))  # expect: IndexError bytearray index out of range
attempt(lambda: put(0, 256))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: put(0, -1))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: put(0, "a"))  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: put("a", 1))
# expect: TypeError bytearray indices must be integers or slices, not str
attempt(lambda: put(slice(0, 1), "text"))
# expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
attempt(lambda: put(slice(0, 1), 5))
# expect: TypeError can assign only bytes, buffers, or iterables of ints in range(0, 256)
attempt(lambda: put(slice(0, 1), [300]))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: put(slice(0, 1), None))
# expect: TypeError cannot convert 'NoneType' object to bytearray
attempt(lambda: put(slice(None, None, 2), b"abc"))
# expect: ValueError attempt to assign bytes of size 3 to extended slice of size 2
attempt(lambda: data[5])  # expect: IndexError bytearray index out of range
attempt(lambda: data["a"])
# expect: TypeError bytearray indices must be integers or slices, not str
attempt(lambda: data[2 ** 70])  # expect: IndexError cannot fit 'int' into an index-sized integer
print(data)  # expect: bytearray(b'abc')
