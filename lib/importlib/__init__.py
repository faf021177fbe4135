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
    """Call the invalidate_caches() method on all meta path finders stored in sys.meta_path."""
    for finder in sys.meta_path:
        if hasattr(finder, "invalidate_caches"):
            finder.invalidate_caches()


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
    """Reload the module and return it: its code runs again in the namespace that it has."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _RELOADING:
        return _RELOADING[name]
    _RELOADING[name] = module
    try:
        pkgpath = None
        parent_name = name.rpartition(".")[0]
        if parent_name:
            try:
                pkgpath = sys.modules[parent_name].__path__
            except KeyError:
                raise ImportError(f"parent {parent_name!r} not in sys.modules",
                                  name=parent_name) from None
        spec = module.__spec__ = _bootstrap._find_spec(name, pkgpath, module)
        if spec is None:
            raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
        _bootstrap._exec(spec, module)
        return sys.modules[name]
    finally:
        del _RELOADING[name]
