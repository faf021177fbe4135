# A sparse file larger than 4 GiB: positions, sizes and reads do not wrap at 32 bits
import os
import tempfile_folder
far = 5 * 2 ** 30 + 7
path = os.path.join(tempfile_folder.make(), "sparse")
with open(path, "wb") as file:
    print(file.seek(far), file.write(b"end"), file.tell() == far + 3)  # expect: 5368709127 3 True
print(os.path.getsize(path) == far + 3, os.stat(path).st_size)  # expect: True 5368709130
with open(path, "rb") as file:
    print(file.seek(far - 1), file.read())  # expect: 5368709126 b'\x00end'
    print(file.seek(-2, 2), file.read(1), file.tell())  # expect: 5368709128 b'n' 5368709129
    print(file.seek(2 ** 32 - 2), file.read(4), file.tell())  # expect: 4294967294 b'\x00\x00\x00\x00' 4294967298
with open(path, "r+b") as file:
    print(file.truncate(2 ** 32 + 5), file.seek(0, 2))  # expect: 4294967301 4294967301
    file.seek(2 ** 32)
    print(file.write(b"x" * 10000), file.tell())  # expect: 10000 4294977296
with open(path, encoding="ascii") as file:
    file.seek(2 ** 32 + 9998)
    print(file.read(), file.tell())  # expect: xx 4294977296
tempfile_folder.remove()
