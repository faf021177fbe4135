"""Running modules and files as programs, within a program."""
import sys

__all__ = ["run_module", "run_path"]


class _Error(Exception):
    """A module that cannot be run."""


class _Replaced:
    """Puts a value into a list or dictionary while a block runs."""

    def __init__(self, container, key, value):
        self._container, self._key, self._value = container, key, value

    def __enter__(self):
        try:
            self._before = (self._container[self._key],)
        except KeyError:
            self._before = ()
        self._container[self._key] = self._value

    def __exit__(self, *args):
        if self._before:
            self._container[self._key], = self._before
        else:
            del self._container[self._key]


def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None,
              script_name=None):
    """Run the code in a namespace that looks like a module's."""
    run_globals.update(init_globals or {})
    run_globals.update(__name__=mod_name, __file__=script_name, __cached__=None, __doc__=None,
                       __loader__=None, __package__=pkg_name, __spec__=mod_spec)
    if mod_spec is not None:
        run_globals.update(__file__=mod_spec.origin, __cached__=mod_spec.cached,
                           __loader__=mod_spec.loader,
                           __package__=mod_spec.parent if pkg_name is None else pkg_name)
    exec(code, run_globals)
    return run_globals


def _run_module_code(code, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None,
                     script_name=None):
    """Run the code in a new module under its name, with sys.argv[0] changed."""
    program = script_name if mod_spec is None else mod_spec.origin
    module = type(sys)(mod_name)
    with _Replaced(sys.modules, mod_name, module), _Replaced(sys.argv, 0, program):
        _run_code(code, vars(module), init_globals, mod_name, mod_spec, pkg_name, script_name)
        # The module's names go when it does.
        return vars(module).copy()


def _import_parent(name):
    """Import the package that a module is in; that it is missing is told later."""
    package = name.rpartition(".")[0]
    if not package:
        return
    try:
        __import__(package)
    except ImportError as error:
        # Something that the package needs is missing, not the package.
        if error.name is None or not f"{package}.".startswith(f"{error.name}."):
            raise


def _get_module_details(mod_name, error=ImportError):
    """(name, spec, code) of a module, or of the __main__ of a package."""
    from importlib.util import find_spec
    if mod_name.startswith("."):
        raise error("Relative module names not supported")
    _import_parent(mod_name)
    try:
        spec = find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as cause:
        hint = ""
        if mod_name.endswith(".py"):
            hint = f". Try using '{mod_name[:-3]}' instead of '{mod_name}' as the module name."
        raise error(f"Error while finding module specification for {mod_name!r} "
                    f"({type(cause).__name__}: {cause}){hint}") from cause
    if spec is None:
        raise error(f"No module named {mod_name}")
    if spec.submodule_search_locations is not None:
        if mod_name.rpartition(".")[2] == "__main__":
            raise error("Cannot use package as __main__ module")
        try:
            return _get_module_details(f"{mod_name}.__main__", error)
        except error as cause:
            if mod_name not in sys.modules:
                raise
            raise error(f"{cause}; {mod_name!r} is a package and cannot be directly executed")
    if spec.loader is None:
        raise error(f"{mod_name!r} is a namespace package and cannot be executed")
    try:
        code = spec.loader.get_code(mod_name)
    except ImportError as cause:
        raise error(str(cause)) from cause
    if code is None:
        raise error(f"No code object available for {mod_name}")
    return mod_name, spec, code


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module's code without importing it, and return its names.

    With alter_sys, the code finds itself in sys.modules and its file in sys.argv[0].
    """
    mod_name, spec, code = _get_module_details(mod_name)
    shown = mod_name if run_name is None else run_name
    if not alter_sys:
        return _run_code(code, {}, init_globals, shown, spec)
    return _run_module_code(code, init_globals, shown, spec)


def run_path(path_name, init_globals=None, run_name=None):
    """Run a script, or the __main__.py of a folder, and return its names."""
    import os
    if run_name is None:
        run_name = "<run_path>"
    path = os.fspath(path_name)
    package = run_name.rpartition(".")[0]
    if os.path.isdir(path):
        return _run_folder(path, init_globals, run_name, package)
    whole_path = os.path.abspath(path)
    with open(whole_path, "rb") as file:
        code = compile(file.read(), whole_path, "exec")
    return _run_module_code(code, init_globals, run_name, pkg_name=package, script_name=path)


def _main_of_folder(path):
    """The spec and the code of the __main__.py in the first folder of sys.path."""
    # The program's own __main__ would be found instead.
    running = sys.modules.pop("__main__", None)
    try:
        return _get_module_details("__main__")[1:]
    except ImportError as error:
        if error.name is None and "__main__" in str(error):
            raise ImportError(f"can't find '__main__' module in {path!r}") from error
        raise
    finally:
        if running is not None:
            sys.modules["__main__"] = running


def _run_folder(path, init_globals, run_name, package):
    """Run the __main__.py of a folder, which is in sys.path meanwhile."""
    sys.path.insert(0, path)
    try:
        spec, code = _main_of_folder(path)
        module = type(sys)(run_name)
        with _Replaced(sys.modules, run_name, module), _Replaced(sys.argv, 0, path):
            return _run_code(code, vars(module), init_globals, run_name, spec, package).copy()
    finally:
        try:
            sys.path.remove(path)
        except ValueError:
            pass  # the program has removed it
