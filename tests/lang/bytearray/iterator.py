# Its iterator sees changes, and can be taken apart
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

data = bytearray(b"abc")
iterator = iter(data)
print(next(iterator), iterator.__length_hint__(), iterator.__reduce__())
# expect: 97 2 (<built-in function iter>, (bytearray(b'abc'),), 1)
data.append(100)
print(list(iterator), list(iterator))  # expect: [98, 99, 100] []
data.append(101)
print(list(iterator), iterator.__reduce__())  # expect: [] (<built-in function iter>, ((),))
iterator = iter(data)
iterator.__setstate__(3)
print(list(iterator))  # expect: [100, 101]
attempt(lambda: iter(data).__setstate__("a"))  # expect: TypeError an integer is required
