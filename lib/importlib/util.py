"""Utility code for constructing importers, etc."""
from _frozen_importlib import ModuleSpec, _find_spec, _resolve_name, module_from_spec
from _frozen_importlib_external import SourceFileLoader
import sys

from ._source_text import decode_source

MAGIC_NUMBER = b"\xf3\r\r\n"


def __getattr__(name):
    if name == "Loader":
        from .abc import Loader
        return Loader
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def resolve_name(name, package):
    """Resolve a relative module name to an absolute one."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {repr(name)} (required for relative module "
                          "names)")
    level = len(name) - len(name.lstrip("."))
    return _resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """Return the spec for the specified module, importing the packages above it; None if there is
    no such module."""
    fullname = resolve_name(name, package) if name.startswith(".") else name
    if fullname in sys.modules:
        return _spec_of(sys.modules[fullname], name)
    parent_name = fullname.rpartition(".")[0]
    if not parent_name:
        return _find_spec(fullname, None)
    parent = __import__(parent_name, fromlist=["__path__"])
    try:
        parent_path = parent.__path__
    except AttributeError as error:
        raise ModuleNotFoundError(f"__path__ attribute not found on {parent_name!r} while trying "
                                  f"to find {fullname!r}", name=fullname) from error
    return _find_spec(fullname, parent_path)


def _spec_of(module, name):
    """The spec of a module that has been imported; a None in sys.modules forbids the import."""
    spec = None
    if module is not None:
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{name}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{name}.__spec__ is None")
    return spec


_POPULATE = object()


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """Return a module spec based on various loader methods."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        search = [] if is_package else None
        return spec_from_file_location(name, loader=loader, submodule_search_locations=search)
    if is_package is None:
        is_package = False
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None,
                            submodule_search_locations=_POPULATE):
    """Return a module spec based on a file location."""
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        import os
        location = os.fspath(location)
        if not location.startswith("/"):
            location = os.path.join(os.getcwd(), location)
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        if not location.endswith(".py"):
            return None
        spec.loader = loader = SourceFileLoader(name, location)
    if submodule_search_locations is _POPULATE:
        if hasattr(loader, "is_package"):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                pass
            else:
                if is_package:
                    spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(location.rpartition("/")[0])
    return spec


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Given the path to a .py file, return the path to its .pyc file."""
    import os
    path = os.fspath(path)
    head, _, tail = path.rpartition("/")
    base = tail.rpartition(".")[0] or tail
    suffix = f".opt-{optimization}" if optimization else ""
    name = f"{base}.{sys.implementation.cache_tag}{suffix}.pyc"
    return os.path.join(head, "__pycache__", name)


def source_from_cache(path):
    """Given the path to a .pyc. file, return the path to its .py file."""
    import os
    head, pycache_filename = os.path.split(os.fspath(path))
    head, pycache = os.path.split(head)
    if pycache != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    parts = pycache_filename.split(".")
    if len(parts) not in (3, 4):
        raise ValueError(f"expected only 2 or 3 dots in {pycache_filename!r}")
    return os.path.join(head, parts[0] + ".py")


def source_hash(source_bytes):
    """Return the hash of *source_bytes* as used in hash-based pyc files."""
    return (hash(bytes(source_bytes)) & 0xFFFFFFFFFFFFFFFF).to_bytes(8, "little")


class _LazyModule(type(sys)):
    """A module that is loaded when an attribute is first asked for."""

    def __getattribute__(self, attr):
        __spec__ = object.__getattribute__(self, "__spec__")
        state = __spec__.loader_state
        if isinstance(state, dict) and not state.get("is_loading"):
            state["is_loading"] = True
            before = object.__getattribute__(self, "__dict__")
            changed = {k: v for k, v in before.items()
                       if k not in state["__dict__"] or v is not state["__dict__"][k]}
            __spec__.loader.exec_module(self)
            if __spec__.name in sys.modules and sys.modules[__spec__.name] is not self:
                raise ValueError(f"module object for {__spec__.name!r} substituted in sys.modules "
                                 "during a lazy load")
            before.update(changed)
            __spec__.loader_state = None
            self.__class__ = state["__class__"]
        return object.__getattribute__(self, attr)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader:
    """A loader that creates a module which defers loading until attribute access."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """Construct a callable which returns the eager loader made lazy."""
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Make the module load lazily."""
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {"__dict__": dict(module.__dict__),
                                        "__class__": module.__class__, "is_loading": False}
        module.__class__ = _LazyModule


__all__ = ["LazyLoader", "Loader", "MAGIC_NUMBER", "cache_from_source", "decode_source",
           "find_spec", "module_from_spec", "resolve_name", "source_from_cache", "source_hash",
           "spec_from_file_location", "spec_from_loader"]
