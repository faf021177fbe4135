# An argument's __index__ may change the bytearray meanwhile
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"hello")
class Clears:
    def __index__(self):
        data.clear()
        return 0
class ClearsToo:
    def __index__(self):
        data.clear()
        return 65
attempt(lambda: data.find(b"l", Clears()))  # expect: -1
data[:] = b"hello"
attempt(lambda: data.__setitem__(3, ClearsToo()))  # expect: IndexError bytearray index out of range
data[:] = b"hello"
attempt(lambda: data.__setitem__(Clears(), 5))  # expect: IndexError bytearray index out of range
data[:] = b"hello"
attempt(lambda: data[Clears():3])  # expect: bytearray(b'')
data[:] = b"hello"
attempt(lambda: data.insert(Clears(), 33))  # expect: None
print(data)  # expect: bytearray(b'!')
