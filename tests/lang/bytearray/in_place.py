# In-place operators keep the object
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = same = bytearray(b"ab")
data += b"c"
data += memoryview(b"d")
data *= 2
print(data, data is same)  # expect: bytearray(b'abcdabcd') True
data *= 0
print(data, same)  # expect: bytearray(b'') bytearray(b'')
attempt(lambda: data.__iadd__(5))  # expect: TypeError can't concat int to bytearray
attempt(lambda: data.__iadd__("a"))  # expect: TypeError can't concat str to bytearray
attempt(lambda: data.__imul__("a"))
# expect: TypeError 'str' object cannot be interpreted as an integer
