# Files and folders
import os

root = f"/tmp/minipy_os_{os.getpid()}"
os.mkdir(root)
os.makedirs(root + "/a/b", exist_ok=True)
open(root + "/a/f.txt", "w").write("hello")
print(sorted(os.listdir(root)), os.path.getsize(root + "/a/f.txt"), os.stat(root + "/a/f.txt").st_size)
for where, folders, files in os.walk(root):
    print(os.path.relpath(where, root), folders, files)
with os.scandir(root + "/a") as entries:
    print(sorted((e.name, e.is_dir(), e.is_file(), e.is_symlink()) for e in entries))
os.rename(root + "/a/f.txt", root + "/g.txt")
os.symlink("g.txt", root + "/link")
print(os.readlink(root + "/link"), os.path.islink(root + "/link"), os.path.realpath(root + "/link") == os.path.realpath(root + "/g.txt"))
fd = os.open(root + "/h", os.O_RDWR | os.O_CREAT)
print(os.write(fd, b"abc"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 10), os.fstat(fd).st_size, os.close(fd))
os.chmod(root + "/h", 0o600)
print(oct(os.stat(root + "/h").st_mode), os.access(root + "/h", os.R_OK))
for wrong in (lambda: os.mkdir(root), lambda: os.rmdir(root), lambda: os.remove(root + "/zz"), lambda: os.listdir(root + "/h"), lambda: os.stat("/nowhere"), lambda: os.rename("/nowhere", "/x"), lambda: os.makedirs(root + "/a"), lambda: os.close(999), lambda: os.open(root + "/zz", os.O_RDONLY)):
    try:
        wrong()
    except OSError as error:
        print(type(error).__name__, str(error).replace(root, "…"), error.errno)
os.remove(root + "/link"); os.remove(root + "/g.txt"); os.remove(root + "/h")
os.removedirs(root + "/a/b")
print(os.path.exists(root))
# expect: ['a'] 5 5
# expect: . ['a'] []
# expect: a ['b'] ['f.txt']
# expect: a/b [] []
# expect: [('b', True, False, False), ('f.txt', False, True, False)]
# expect: g.txt True True
# expect: 3 0 b'abc' 3 None
# expect: 0o100600 True
# expect: FileExistsError [Errno 17] File exists: '…' 17
# expect: OSError [Errno 39] Directory not empty: '…' 39
# expect: FileNotFoundError [Errno 2] No such file or directory: '…/zz' 2
# expect: NotADirectoryError [Errno 20] Not a directory: '…/h' 20
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nowhere' 2
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nowhere' -> '/x' 2
# expect: FileExistsError [Errno 17] File exists: '…/a' 17
# expect: OSError [Errno 9] Bad file descriptor 9
# expect: FileNotFoundError [Errno 2] No such file or directory: '…/zz' 2
# expect: False
