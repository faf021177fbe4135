# The name of a module's spec or loader may be set to anything: it was taken for a str.
import importlib.machinery
import importlib.util
import types

spec = importlib.machinery.ModuleSpec("sys", importlib.machinery.BuiltinImporter)
for name in (5, None, b"sys", "no_such_module"):
    spec.name = name
    for make in (importlib.util.module_from_spec, importlib.machinery.BuiltinImporter.create_module):
        try:
            make(spec)
        except ImportError as error:
            print(error, repr(error.name))

loader = importlib.machinery.SourceFileLoader("m", "/nowhere.py")
loader.name = 5
try:
    loader.get_filename("m")
except ImportError as error:
    print(error)


class Loader(importlib.machinery.SourceFileLoader):
    def get_code(self, name):
        return None


module = types.ModuleType("m")
for name in ("m", 5):
    module.__name__ = name
    try:
        Loader("m", "/nowhere.py").exec_module(module)
    except ImportError as error:
        print(error)

# expect: 5 is not a built-in module 5
# expect: 5 is not a built-in module 5
# expect: None is not a built-in module None
# expect: None is not a built-in module None
# expect: b'sys' is not a built-in module b'sys'
# expect: b'sys' is not a built-in module b'sys'
# expect: 'no_such_module' is not a built-in module 'no_such_module'
# expect: 'no_such_module' is not a built-in module 'no_such_module'
# expect: loader for 5 cannot handle m
# expect: cannot load module 'm' when get_code() returns None
# expect: cannot load module 5 when get_code() returns None
