# A finder that takes the package out of sys.modules, and a path hook that replaces the hooks.
import importlib.machinery
import sys
import types


class Finder:
    def find_spec(self, name, path, target=None):
        sys.modules.pop("package", None)
        return importlib.machinery.ModuleSpec(name, Loader())


class Loader:
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass


package = types.ModuleType("package")
package.__path__ = []
sys.modules["package"] = package
sys.meta_path.insert(0, Finder())
try:
    import package.part
except KeyError as error:
    print(repr(error))
sys.meta_path.pop(0)


class Hook:
    def __call__(self, entry):
        sys.path_hooks = []
        raise ImportError


sys.path = ["/nowhere"]
sys.path_hooks = [Hook(), Hook()]
sys.path_importer_cache = {}
try:
    import no_such_module
except ImportError as error:
    print(error)

# expect: KeyError('package')
# expect: No module named 'no_such_module'
