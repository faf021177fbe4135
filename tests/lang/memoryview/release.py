# A released view refuses everything
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"abc")
view = memoryview(data)
part = view[1:]
view.release()
view.release()
print(str(view).startswith("<released memory at "), view == view, view == b"abc")
# expect: True True False
attempt(lambda: view[0])  # expect: ValueError operation forbidden on released memoryview object
attempt(lambda: view.tolist())
# expect: ValueError operation forbidden on released memoryview object
attempt(lambda: len(view))  # expect: ValueError operation forbidden on released memoryview object
attempt(lambda: view.format)  # expect: ValueError operation forbidden on released memoryview object
attempt(lambda: view.tobytes())
# expect: ValueError operation forbidden on released memoryview object
attempt(lambda: memoryview(view))
# expect: ValueError operation forbidden on released memoryview object
attempt(lambda: list(view))  # expect: ValueError operation forbidden on released memoryview object
print(part.tolist())  # expect: [98, 99]
attempt(lambda: data.append(1))
# expect: BufferError Existing exports of data: object cannot be re-sized
part.release()
data.append(1)
print(data)  # expect: bytearray(b'abc\x01')
