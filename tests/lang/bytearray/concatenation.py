# + gives the left operand's type
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

print(type(bytearray(b"a") + b"b"), type(b"a" + bytearray(b"b")), bytearray(b"a") + memoryview(b"b"))
# expect: <class 'bytearray'> <class 'bytes'> bytearray(b'ab')
attempt(lambda: bytearray(b"a") + 5)  # expect: TypeError can't concat int to bytearray
attempt(lambda: bytearray(b"a") + "b")  # expect: TypeError can't concat str to bytearray
attempt(lambda: "b" + bytearray(b"a"))
# expect: TypeError can only concatenate str (not "bytearray") to str
attempt(lambda: b"a" + memoryview(b"bxb")[::2])
# expect: TypeError can't concat memoryview to bytes
attempt(lambda: bytearray(b"a") * 2)  # expect: bytearray(b'aa')
attempt(lambda: 2 * bytearray(b"a"))  # expect: bytearray(b'aa')
attempt(lambda: bytearray(b"a") * -1)  # expect: bytearray(b'')
attempt(lambda: bytearray(b"a") * "x")
# expect: TypeError can't multiply sequence by non-int of type 'str'
attempt(lambda: bytearray(b"a") * 2 ** 70)
# expect: OverflowError cannot fit 'int' into an index-sized integer
