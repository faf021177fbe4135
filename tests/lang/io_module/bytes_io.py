# BytesIO
import io

b = io.BytesIO(b"one\ntwo")
print(b.read(3), b.readline(), b.readlines(), b.tell(), b.seek(-2, 2), b.read(), b.read())
print(b.write(b"!"), b.getvalue(), b.seek(20), b.write(b"x"), b.getvalue(), b.truncate(3), b.getvalue())
target = bytearray(2)
b.seek(0)
print(b.readinto(target), target, b.read1(), b.getbuffer()[0])
for wrong in (lambda: b.write("x"), lambda: io.BytesIO("x"), lambda: b.seek(-1), lambda: b.seek(0, 5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
view = b.getbuffer()
try:
    b.write(b"longer than before")
except BufferError as error:
    print(error)
view.release()
b.close()
try:
    b.read()
except ValueError as error:
    print(error)
# expect: b'one' b'\n' [b'two'] 7 5 b'wo' b''
# expect: 1 b'one\ntwo!' 20 1 b'one\ntwo!\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00x' 3 b'one'
# expect: 2 bytearray(b'on') b'e' 111
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError a bytes-like object is required, not 'str'
# expect: ValueError negative seek value -1
# expect: ValueError invalid whence (5, should be 0, 1 or 2)
# expect: Existing exports of data: object cannot be re-sized
# expect: I/O operation on closed file.
