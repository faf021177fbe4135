# With releases the view
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"abc")
with memoryview(data) as view:
    view[0] = 65
    print(view.tolist())  # expect: [65, 98, 99]
data.append(33)
print(data)  # expect: bytearray(b'Abc!')
attempt(lambda: view.__enter__())
# expect: ValueError operation forbidden on released memoryview object
