# Making modules by hand
import importlib.machinery
import importlib.util
import os
import sys

spec = importlib.util.find_spec("plain")
print(spec.name, type(spec.loader).__name__, "plain" in sys.modules)
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "with_all.py")
spec = importlib.util.spec_from_file_location("another_name", path)
module = importlib.util.module_from_spec(spec)
print(module.__name__, hasattr(module, "one"), "another_name" in sys.modules)
spec.loader.exec_module(module)
print(module.one, module.__file__ == path)
print(importlib.util.find_spec("nowhere"), importlib.util.find_spec("sys").origin)
print(importlib.machinery.ModuleSpec("n", None))
print(importlib.machinery.ModuleSpec("a.b", None, origin="there", is_package=True).parent)
try:
    importlib.util.find_spec("nowhere.inside")
except ImportError as error:
    print(error)
print(importlib.util.resolve_name(".x", "house.cellar"), importlib.util.resolve_name("x", None))
print(importlib.machinery.SOURCE_SUFFIXES)
# expect: plain SourceFileLoader False
# expect: another_name False False
# expect: 1 True
# expect: None built-in
# expect: ModuleSpec(name='n', loader=None)
# expect: a.b
# expect: No module named 'nowhere'
# expect: house.cellar.x x
# expect: ['.py']
