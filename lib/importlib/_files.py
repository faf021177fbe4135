"""FileFinder for programs that use it by hand; the search on sys.path does not need it."""
from _frozen_importlib_external import SourceFileLoader
from _frozen_importlib import ModuleSpec


class FileFinder:
    """Finds modules in one folder, by pairs of loader class and file suffixes."""

    def __init__(self, path, *loader_details):
        if not loader_details:
            loader_details = ((SourceFileLoader, [".py"]),)
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details
                         for suffix in suffixes]
        self.path = _absolute(path or ".")

    def invalidate_caches(self):
        """Nothing is cached."""

    def _get_spec(self, loader_class, fullname, path, smsl):
        from .util import spec_from_file_location
        loader = loader_class(fullname, path)
        return spec_from_file_location(fullname, path, loader=loader,
                                       submodule_search_locations=smsl)

    def find_spec(self, fullname, target=None):
        """Try to find a spec for the specified module. Returns the matching spec, or None."""
        import os
        base = f"{self.path}/{fullname.rpartition('.')[2]}"
        is_folder = os.path.isdir(base)
        if is_folder:
            for suffix, loader in self._loaders:
                init = f"{base}/__init__{suffix}"
                if os.path.isfile(init):
                    return self._get_spec(loader, fullname, init, [base])
        for suffix, loader in self._loaders:
            if os.path.isfile(base + suffix):
                return self._get_spec(loader, fullname, base + suffix, None)
        if is_folder:
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [base]
            return spec
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        """A callable for sys.path_hooks that makes a finder for a folder."""
        def path_hook_for_FileFinder(path):
            import os
            if not os.path.isdir(path or "."):
                raise ImportError("only directories are supported", path=path)
            return cls(path, *loader_details)
        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


def _absolute(path):
    import os
    return os.path.abspath(path) if path == "." else os.path.join(os.getcwd(), path)


class SourcelessFileLoader(SourceFileLoader):
    """Would load .pyc files, which are CPython's bytecode."""

    def exec_module(self, module):
        raise ImportError("minipy does not run .pyc files", name=self.name, path=self.path)


class ExtensionFileLoader(SourceFileLoader):
    """Would load CPython's extension modules."""

    def exec_module(self, module):
        raise ImportError("minipy does not load extension modules", name=self.name, path=self.path)


class WindowsRegistryFinder:
    """Deprecated, and only meaningful on Windows."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None
