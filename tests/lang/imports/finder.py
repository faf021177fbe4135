# A finder on sys.meta_path
import importlib.abc
import importlib.util
import sys


class Library(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    texts = {"virtual": "x = 1\nname = __name__", "virtual.inner": "from virtual import x\ny = x + 1"}

    def find_spec(self, fullname, path, target=None):
        print("asked for", fullname, path)
        if fullname in self.texts:
            return importlib.util.spec_from_loader(fullname, self, is_package="." not in fullname)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.texts[module.__name__], module.__dict__)


sys.meta_path.insert(0, Library())
import virtual
import virtual.inner
print(virtual.x, virtual.name, virtual.inner.y, virtual.__path__, repr(virtual).split(" object at")[0])
try:
    import unknown_to_all
except ImportError as error:
    print(error)
del sys.meta_path[0]
# expect: asked for virtual None
# expect: asked for virtual.inner []
# expect: 1 virtual 2 [] <module 'virtual' (<__main__.Library
# expect: asked for unknown_to_all None
# expect: No module named 'unknown_to_all'
