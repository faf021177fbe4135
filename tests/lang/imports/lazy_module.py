# LazyLoader: a module runs when something is asked of it; what was set before stays.
import importlib.util
import sys


def lazy(name):
    spec = importlib.util.find_spec(name)
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


module = lazy("plain")
print(type(module).__name__)
module.own = 1
print(sorted(name for name in dir(module) if not name.startswith("__")), type(module).__name__)
module = lazy("hooks")
print(type(module).__name__, module.computed)
module = lazy("raising")
for _ in range(2):
    try:
        module.value
    except Exception as error:
        print(type(error).__name__, error)
for name in ("/x/__pycache__/a.tag.opt-1.pyc", "/x/__pycache__/a.tag.more.pyc", "/x/a.tag.pyc"):
    try:
        print(importlib.util.source_from_cache(name))
    except ValueError as error:
        print(error)
# expect: _LazyModule
# expect: plain runs as plain
# expect: ['_hidden', 'function', 'own', 'value'] module
# expect: _LazyModule 42
# expect: ValueError not today
# expect: AttributeError module 'raising' has no attribute 'value'
# expect: /x/a.py
# expect: optimization portion of filename does not start with 'opt-'
# expect: __pycache__ not bottom-level directory in '/x/a.tag.pyc'
