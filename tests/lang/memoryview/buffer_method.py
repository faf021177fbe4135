# Classes with __buffer__ and __release_buffer__ (PEP 688)
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

class Exporter:
    def __init__(self):
        self.data = bytearray(b"exported")
    def __buffer__(self, flags):
        print("buffer", flags)
        return memoryview(self.data)
    def __release_buffer__(self, view):
        print("release", view[0])
        view.release()

exporter = Exporter()
print(bytes(exporter))
# expect: buffer 284
# expect: release 101
# expect: b'exported'
view = memoryview(exporter)  # expect: buffer 284
view[0] = 69
view.release()  # expect: release 69
exporter.data.append(33)
print(exporter.data)  # expect: bytearray(b'Exported!')
class Wrong:
    def __buffer__(self, flags):
        return 5
attempt(lambda: memoryview(Wrong()))  # expect: TypeError __buffer__ returned non-memoryview object
attempt(lambda: bytes(Wrong()))  # expect: TypeError __buffer__ returned non-memoryview object
