"""Tools for those who write finders and loaders."""
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
    """The whole name of a module whose name begins with dots."""
    if not name.startswith("."):
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module "
                          "names)")
    level = len(name) - len(name.lstrip("."))
    return _resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """A module's spec, for which the packages above it are imported; None if it is not found."""
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


def _asked(loader, method, name, unknown):
    """What a loader says about a module, or what stands for it where it says nothing."""
    ask = getattr(loader, method, None)
    if ask is None:
        return unknown
    try:
        return ask(name)
    except ImportError:
        return unknown


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A module's spec, as far as its loader knows it."""
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if not origin and hasattr(loader, "get_filename"):
        folders = _POPULATE if is_package is None else [] if is_package else None
        return spec_from_file_location(name, loader=loader, submodule_search_locations=folders)
    if is_package is None:
        is_package = _asked(loader, "is_package", name, False)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None,
                            submodule_search_locations=_POPULATE):
    """The spec of a module that is in a file; None if no loader is given and none fits."""
    if location is None:
        location = _asked(loader, "get_filename", name, "<unknown>")
    else:
        import os
        location = os.fspath(location)
        if not location.startswith("/"):
            location = os.path.join(os.getcwd(), location) if location else os.getcwd()
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    if submodule_search_locations is _POPULATE:
        is_package = _asked(loader, "is_package", name, False)
        submodule_search_locations = [] if is_package else None
    if submodule_search_locations == [] and location:
        submodule_search_locations.append(location.rpartition("/")[0])
    spec = ModuleSpec(name, loader, origin=location)
    spec.submodule_search_locations = submodule_search_locations
    spec._set_fileattr = True
    return spec


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where CPython would keep the compiled form of a source file."""
    import os
    path = os.fspath(path)
    head, _, tail = path.rpartition("/")
    base = tail.rpartition(".")[0] or tail
    suffix = f".opt-{optimization}" if optimization else ""
    name = f"{base}.{sys.implementation.cache_tag}{suffix}.pyc"
    return os.path.join(head, "__pycache__", name)


def source_from_cache(path):
    """The source file that a compiled file in __pycache__ is of."""
    import os
    head, pycache_filename = os.path.split(os.fspath(path))
    head, pycache = os.path.split(head)
    if pycache != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    parts = pycache_filename.split(".")
    if len(parts) not in (3, 4):
        raise ValueError(f"expected only 2 or 3 dots in {pycache_filename!r}")
    if len(parts) == 4:
        level = parts[2].removeprefix("opt-")
        if level == parts[2]:
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not level.isalnum():
            raise ValueError(f"optimization level {parts[2]!r} is not an alphanumeric value")
    return os.path.join(head, parts[0] + ".py")


def source_hash(source_bytes):
    """Eight bytes that tell whether source code has changed."""
    return (hash(bytes(source_bytes)) & 0xFFFFFFFFFFFFFFFF).to_bytes(8, "little")


class _LazyModule(type(sys)):
    """A module that is run, and gets its own class back, when something is first asked of it."""

    def __getattribute__(self, attr):
        spec = object.__getattribute__(self, "__spec__")
        state = spec.loader_state
        if state["is_loading"]:
            return super().__getattribute__(attr)
        state["is_loading"] = True
        names = object.__getattribute__(self, "__dict__")
        # What the program has set meanwhile is not overwritten.
        missing = object()
        changed = {name: value for name, value in names.items()
                   if state["__dict__"].get(name, missing) is not value}
        spec.loader.exec_module(self)
        if sys.modules.get(spec.name, self) is not self:
            raise ValueError(f"module object for {spec.name!r} substituted in sys.modules during a "
                             "lazy load")
        names.update(changed)
        self.__class__ = state["__class__"]
        return getattr(self, attr)

    def __dir__(self):
        return list(self.__dict__)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader:
    """A loader whose modules are run when something is first asked of them."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """A loader class, made lazy."""
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        """Note how to run the module later."""
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {"__dict__": dict(module.__dict__),
                                        "__class__": module.__class__, "is_loading": False}
        module.__class__ = _LazyModule


__all__ = ["LazyLoader", "Loader", "MAGIC_NUMBER", "cache_from_source", "decode_source",
           "find_spec", "module_from_spec", "resolve_name", "source_from_cache", "source_hash",
           "spec_from_file_location", "spec_from_loader"]
