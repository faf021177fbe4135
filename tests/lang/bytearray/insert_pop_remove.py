# Insert(), pop(), remove()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"abc")
data.insert(0, 120)
data.insert(-1, 121)
data.insert(99, 122)
print(data, data.pop(), data.pop(0), data)  # expect: bytearray(b'abyc') 122 120 bytearray(b'abyc')
data.remove(98)
print(data)  # expect: bytearray(b'ayc')
attempt(lambda: data.remove(98))  # expect: ValueError value not found in bytearray
attempt(lambda: data.remove("a"))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: data.pop(9))  # expect: IndexError pop index out of range
attempt(lambda: bytearray().pop())  # expect: IndexError pop from empty bytearray
attempt(lambda: data.insert("a", 1))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: data.insert(0, 256))  # expect: ValueError byte must be in range(0, 256)
