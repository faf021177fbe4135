# open(), text and binary
import io
import os
import tempfile_folder

path = os.path.join(tempfile_folder.make(), "file.txt")
with open(path, "w", encoding="utf-8") as f:
    print(f.write("één\ntwee\n"), f.name == path, f.mode, f.encoding, f.closed, type(f).__name__, type(f.buffer).__name__)
print(f.closed)
with open(path, encoding="utf-8") as f:
    print(f.readline(), f.tell(), f.read(), f.readlines(), repr(f.newlines))
with open(path, "rb") as f:
    print(type(f).__name__, f.read(3), f.seek(1), f.peek(2)[:2], f.readline(), f.tell())
with open(path, "ab") as f:
    print(f.tell(), f.write(b"drie"))
with open(path, "r+", encoding="utf-8") as f:
    f.read(2)
    f.seek(0)
    f.write("EE")
    f.seek(0)
    print(list(f))
print([line.rstrip() for line in open(path, encoding="latin-1")][0])
with open(path, "x" if not os.path.exists(path) else "rb", buffering=0) as f:
    print(type(f).__name__, f.read(4), f.readall()[:4])
for wrong in (lambda: open("/nowhere/file"), lambda: open(path, "x"), lambda: open(path, "q"), lambda: open(path, "rw"), lambda: open(path, "rb", encoding="utf-8"),
              lambda: open(path, buffering=0), lambda: open(path, newline="x"), lambda: open(path, encoding="nowhere"), lambda: open(5.5), lambda: open(path, "r").write("x"),
              lambda: open(path, "w").read(), lambda: f.read(), lambda: open(os.path.dirname(path)), lambda: open("a\0b"), lambda: open(path, "")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).replace(os.path.dirname(path), "…"))
tempfile_folder.remove()
# expect: 9 True w utf-8 False TextIOWrapper BufferedWriter
# expect: True
# expect: één
# expect:  6 twee
# expect:  [] '\n'
# expect: BufferedReader b'\xc3\xa9\xc3' 1 b'\xa9\xc3' b'\xa9\xc3\xa9n\n' 6
# expect: 11 4
# expect: ['EEén\n', 'twee\n', 'drie']
# expect: EEÃ©n
# expect: FileIO b'EE\xc3\xa9' b'n\ntw'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nowhere/file'
# expect: FileExistsError [Errno 17] File exists: '…/file.txt'
# expect: ValueError invalid mode: 'q'
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: ValueError binary mode doesn't take an encoding argument
# expect: ValueError can't have unbuffered text I/O
# expect: ValueError illegal newline value: x
# expect: LookupError unknown encoding: nowhere
# expect: TypeError expected str, bytes or os.PathLike object, not float
# expect: UnsupportedOperation not writable
# expect: UnsupportedOperation not readable
# expect: ValueError I/O operation on closed file
# expect: IsADirectoryError [Errno 21] Is a directory: '…'
# expect: ValueError embedded null byte
# expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
