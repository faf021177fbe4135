"""Importing by name, and importing again. The import system itself is C++ (vm/import)."""
import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _bootstrap_external
import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = _bootstrap.__import__


def __getattr__(name):
    if name in ("abc", "machinery", "util", "resources", "metadata"):
        return import_module(f"importlib.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def invalidate_caches():
    """Tell all finders to look at their folders anew."""
    for finder in sys.meta_path:
        forget = getattr(finder, "invalidate_caches", None)
        if forget is not None:
            forget()


def import_module(name, package=None):
    """Import a module.

    The 'package' argument is required when performing a relative import: it is the package that the
    dots are relative to.
    """
    level = 0
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for "
                            f"{name!r}")
        level = len(name) - len(name.lstrip("."))
    return _bootstrap._gcd_import(name[level:], package, level)


_RELOADING = {}


def reload(module):
    """Run a module's code again in the namespace that it has, and return the module."""
    name = getattr(getattr(module, "__spec__", None), "name", None)
    if name is None:
        name = getattr(module, "__name__", None)
    if name is None:
        raise TypeError("reload() argument must be a module")
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    # A module may reload itself while its code runs: once is enough.
    if name not in _RELOADING:
        _RELOADING[name] = module
        try:
            _run_again(name, module)
        finally:
            del _RELOADING[name]
    return sys.modules[name]


def _run_again(name, module):
    """Find a module anew, where its package says, and run it."""
    path = None
    parent_name = name.rpartition(".")[0]
    if parent_name:
        if parent_name not in sys.modules:
            raise ImportError(f"parent {parent_name!r} not in sys.modules", name=parent_name)
        path = sys.modules[parent_name].__path__
    module.__spec__ = spec = _bootstrap._find_spec(name, path, module)
    if spec is None:
        raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
    _bootstrap._exec(spec, module)
