# linecache: what is a line, files without lines or in a wrong encoding, texts from loaders.
import linecache
import os

import tempfile_folder


class Loader:
    def get_source(self, name):
        print("asked for", name)
        return "first\nsecond"


folder = tempfile_folder.make()
try:
    for name, data in (("marks", b"a\x0bb\x0cc\xc2\x85d\r\ne\rf"), ("empty", b""),
                       ("wrong", b"'\xe9'\n"), ("latin", b"# coding: latin-1\n'\xe9'\n")):
        path = os.path.join(folder, name)
        with open(path, "wb") as file:
            file.write(data)
        print(name, ascii(linecache.getlines(path)), ascii(linecache.getline(path, 2)))
    with open(path, "wb") as file:
        file.write(b"changed\n")
    print(ascii(linecache.getline(path, 1)))
    linecache.checkcache(path)
    print(repr(linecache.getline(path, 1)))
finally:
    tempfile_folder.remove()
names = {"__name__": "module", "__loader__": Loader()}
print(linecache.lazycache("virtual.py", names), linecache.lazycache("<virtual>", names))
print(repr(linecache.getline("virtual.py", 2)), linecache.getlines("virtual.py"))
print(linecache.getlines("null\0.py"), repr(linecache.getline("absent.py", 1)))
# expect: marks ['a\x0bb\x0cc\x85d\n', 'e\n', 'f\n'] 'e\n'
# expect: empty ['\n'] ''
# expect: wrong [] ''
# expect: latin ['# coding: latin-1\n', "'\xe9'\n"] "'\xe9'\n"
# expect: '# coding: latin-1\n'
# expect: 'changed\n'
# expect: True False
# expect: asked for module
# expect: 'second\n' ['first\n', 'second\n']
# expect: [] ''
