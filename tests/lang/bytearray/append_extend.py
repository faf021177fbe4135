# Append() and extend()
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray()
data.append(65)
data.extend(b"bc")
data.extend([100, 101])
data.extend(data)
print(data)  # expect: bytearray(b'AbcdeAbcde')
attempt(lambda: data.append(256))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: data.append("a"))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: data.extend("text"))  # expect: TypeError expected iterable of integers; got: 'str'
attempt(lambda: data.extend(5))  # expect: TypeError can't extend bytearray with int
attempt(lambda: data.extend([1, 300]))  # expect: ValueError byte must be in range(0, 256)
print(data)  # expect: bytearray(b'AbcdeAbcde')
