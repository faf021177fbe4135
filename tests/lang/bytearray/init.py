# __init__ replaces the content
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"old")
data.__init__(b"new")
print(data)  # expect: bytearray(b'new')
data.__init__(2)
print(data)  # expect: bytearray(b'\x00\x00')
data.__init__("é", "latin-1")
print(data)  # expect: bytearray(b'\xe9')
data.__init__()
print(data)  # expect: bytearray(b'')
attempt(lambda: data.__init__("text"))  # expect: TypeError string argument without an encoding
attempt(lambda: data.__init__([256]))  # expect: ValueError byte must be in range(0, 256)
attempt(lambda: bytearray(other=1))
# expect: TypeError bytearray() got an unexpected keyword argument 'other'
