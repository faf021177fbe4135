# Comparison with everything bytes-like
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"abc")
print(data == b"abc", b"abc" == data, data == memoryview(b"abc"), data != b"abd")
# expect: True True True True
print(data < b"abd", data > bytearray(b"abb"), b"abd" >= data, data == "abc", data == 5)
# expect: True True True False False
attempt(lambda: data < "abd")
# expect: TypeError '<' not supported between instances of 'bytearray' and 'str'
attempt(lambda: hash(data))  # expect: TypeError unhashable type: 'bytearray'
attempt(lambda: {data: 1})  # expect: TypeError unhashable type: 'bytearray'
