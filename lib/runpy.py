"""Running modules and files as programs, within a program."""
import sys

__all__ = ["run_module", "run_path"]


class _Error(Exception):
    """A module that cannot be run."""


class _ModifiedArgv0:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        self._saved = sys.argv[0]
        sys.argv[0] = self.value

    def __exit__(self, *args):
        sys.argv[0] = self._saved


class _TempModule:
    """Puts a new module under a name while code runs in it."""

    def __init__(self, mod_name):
        self.mod_name = mod_name
        self.module = type(sys)(mod_name)

    def __enter__(self):
        self._saved = sys.modules.get(self.mod_name)
        sys.modules[self.mod_name] = self.module
        return self

    def __exit__(self, *args):
        if self._saved is None:
            del sys.modules[self.mod_name]
        else:
            sys.modules[self.mod_name] = self._saved


def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None,
              script_name=None):
    """Run the code in a namespace that looks like a module's."""
    if init_globals is not None:
        run_globals.update(init_globals)
    if mod_spec is None:
        loader = None
        fname = script_name
        cached = None
    else:
        loader = mod_spec.loader
        fname = mod_spec.origin
        cached = mod_spec.cached
        if pkg_name is None:
            pkg_name = mod_spec.parent
    run_globals.update(__name__=mod_name, __file__=fname, __cached__=cached, __doc__=None,
                       __loader__=loader, __package__=pkg_name, __spec__=mod_spec)
    exec(code, run_globals)
    return run_globals


def _run_module_code(code, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None,
                     script_name=None):
    """Run the code in a new module under its name, with sys.argv[0] changed."""
    fname = script_name if mod_spec is None else mod_spec.origin
    with _TempModule(mod_name) as temp_module, _ModifiedArgv0(fname):
        mod_globals = temp_module.module.__dict__
        _run_code(code, mod_globals, init_globals, mod_name, mod_spec, pkg_name, script_name)
        return mod_globals.copy()


def _get_module_details(mod_name, error=ImportError):
    """(name, spec, code) of a module, or of the __main__ of a package."""
    from importlib.util import find_spec
    if mod_name.startswith("."):
        raise error("Relative module names not supported")
    pkg_name = mod_name.rpartition(".")[0]
    if pkg_name:
        try:
            __import__(pkg_name)
        except ImportError as e:
            if e.name is None or (e.name != pkg_name and not pkg_name.startswith(e.name + ".")):
                raise
    try:
        spec = find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as ex:
        msg = f"Error while finding module specification for {mod_name!r} ({type(ex).__name__}: {ex})"
        if mod_name.endswith(".py"):
            msg += (f". Try using '{mod_name[:-3]}' instead of '{mod_name}' as the module name.")
        raise error(msg) from ex
    if spec is None:
        raise error(f"No module named {mod_name}")
    if spec.submodule_search_locations is not None:
        if mod_name == "__main__" or mod_name.endswith(".__main__"):
            raise error("Cannot use package as __main__ module")
        try:
            return _get_module_details(mod_name + ".__main__", error)
        except error as e:
            if mod_name not in sys.modules:
                raise
            raise error(f"{e}; {mod_name!r} is a package and cannot be directly executed")
    loader = spec.loader
    if loader is None:
        raise error(f"{mod_name!r} is a namespace package and cannot be executed")
    try:
        code = loader.get_code(mod_name)
    except ImportError as e:
        raise error(str(e)) from e
    if code is None:
        raise error(f"No code object available for {mod_name}")
    return mod_name, spec, code


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Execute a module's code without importing it, and return its globals."""
    mod_name, mod_spec, code = _get_module_details(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_module_code(code, init_globals, run_name, mod_spec)
    return _run_code(code, {}, init_globals, run_name, mod_spec)


def run_path(path_name, init_globals=None, run_name=None):
    """Execute code located at the specified filesystem location: a script, or a folder with a
    __main__.py."""
    import os
    if run_name is None:
        run_name = "<run_path>"
    path = os.fspath(path_name)
    if os.path.isdir(path):
        sys.path.insert(0, path)
        try:
            main = sys.modules.pop("__main__", None)
            try:
                mod_name, mod_spec, code = _get_module_details("__main__")
            finally:
                if main is not None:
                    sys.modules["__main__"] = main
            with _TempModule(run_name) as temp_module, _ModifiedArgv0(path):
                mod_globals = temp_module.module.__dict__
                return _run_code(code, mod_globals, init_globals, run_name, mod_spec, "").copy()
        finally:
            try:
                sys.path.remove(path)
            except ValueError:
                pass
    with open(path, "rb") as f:
        code = compile(f.read(), os.path.abspath(path), "exec")
    pkg_name = run_name.rpartition(".")[0]
    return _run_module_code(code, init_globals, run_name, pkg_name=pkg_name, script_name=path)
