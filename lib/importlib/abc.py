"""Abstract base classes related to import."""
import abc
from _frozen_importlib import BuiltinImporter, FrozenImporter, ModuleSpec
from _frozen_importlib_external import NamespaceLoader, PathFinder, SourceFileLoader

__all__ = ["Loader", "MetaPathFinder", "PathEntryFinder", "ResourceLoader", "InspectLoader",
           "ExecutionLoader", "FileLoader", "SourceLoader"]


class Loader(metaclass=abc.ABCMeta):
    """Abstract base class for import loaders."""

    def create_module(self, spec):
        """Return a module to initialize and into which to load; None for the usual kind."""
        return None

    def load_module(self, fullname):
        """Deprecated: use exec_module()."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        from .util import module_from_spec, spec_from_loader
        import sys
        if fullname in sys.modules:
            module = sys.modules[fullname]
        else:
            module = module_from_spec(spec_from_loader(fullname, self))
            sys.modules[fullname] = module
        self.exec_module(module)
        return sys.modules[fullname]


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Abstract base class for import finders on sys.meta_path."""

    def invalidate_caches(self):
        """An optional method for clearing the finder's cache, if any."""


MetaPathFinder.register(BuiltinImporter)
MetaPathFinder.register(FrozenImporter)
MetaPathFinder.register(PathFinder)


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Abstract base class for path entry finders used by PathFinder."""

    def invalidate_caches(self):
        """An optional method for clearing the finder's cache, if any."""


class ResourceLoader(Loader):
    """A loader that can return data from its back-end storage by path."""

    @abc.abstractmethod
    def get_data(self, path):
        """Return the bytes for the path."""
        raise OSError


class InspectLoader(Loader):
    """A loader that supports inspection of the modules it can load."""

    def is_package(self, fullname):
        """Whether the module is a package."""
        raise ImportError

    def get_code(self, fullname):
        """The module's code object, or None if it has no source."""
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        """The source code for the module, or None."""
        raise ImportError

    @staticmethod
    def source_to_code(data, path="<string>"):
        """Compile 'data' into a code object."""
        return compile(data, path, "exec", dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns "
                              "None")
        exec(code, module.__dict__)


InspectLoader.register(BuiltinImporter)
InspectLoader.register(FrozenImporter)
InspectLoader.register(NamespaceLoader)


class ExecutionLoader(InspectLoader):
    """A loader for modules that can be run as scripts."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """The value for __file__."""
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source, *self._path(fullname))

    def _path(self, fullname):
        """The file that tracebacks name, if the loader knows one."""
        try:
            return (self.get_filename(fullname),)
        except ImportError:
            return ()


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader for files."""

    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def get_filename(self, name=None):
        return self.path

    def get_data(self, path):
        return SourceFileLoader.get_data(self, path)


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of source code: subclasses write get_data() and get_filename()."""

    def path_stats(self, path):
        """A dict with `mtime` and maybe `size`."""
        return {"mtime": int(self.path_mtime(path))}

    def path_mtime(self, path):
        raise OSError

    def set_data(self, path, data):
        """Nothing is cached."""

    def is_package(self, fullname):
        filename = self.get_filename(fullname).rpartition("/")[2]
        return (filename.rpartition(".")[0] == "__init__"
                and fullname.rpartition(".")[2] != "__init__")

    def get_source(self, fullname):
        from .util import decode_source
        path = self.get_filename(fullname)
        try:
            source_bytes = self.get_data(path)
        except OSError as exc:
            raise ImportError("source not available through get_data()", name=fullname) from exc
        return decode_source(source_bytes)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


FileLoader.register(SourceFileLoader)
SourceLoader.register(SourceFileLoader)
