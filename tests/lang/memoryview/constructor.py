# Memoryview() wants something with memory
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

attempt(lambda: memoryview("text"))
# expect: TypeError memoryview: a bytes-like object is required, not 'str'
attempt(lambda: memoryview(5))
# expect: TypeError memoryview: a bytes-like object is required, not 'int'
attempt(lambda: memoryview())
# expect: TypeError memoryview() missing required argument 'object' (pos 1)
attempt(lambda: memoryview(b"a", 1))
# expect: TypeError memoryview() takes at most 1 argument (2 given)
attempt(lambda: memoryview(object=b"a").tolist())  # expect: [97]
attempt(lambda: memoryview(wrong=b"a"))
# expect: TypeError memoryview() missing required argument 'object' (pos 1)
attempt(lambda: memoryview(memoryview(b"a")).obj)  # expect: b'a'
attempt(lambda: type("Sub", (memoryview,), {}))
# expect: TypeError type 'memoryview' is not an acceptable base type
