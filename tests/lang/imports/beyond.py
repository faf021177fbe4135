# Relative imports that lead nowhere
import house.cellar


def tell(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, str(error).split(" (")[0])


def in_package(package, statement):
    return lambda: exec(statement, {"__package__": package, "__name__": "somebody"})


tell(lambda: exec("from . import x"))
tell(lambda: exec("from .x import y"))
tell(lambda: __import__("house.cellar.shelf"))
tell(in_package("house", "from .. import x"))
tell(in_package("house.cellar", "from .... import x"))
tell(in_package("", "from . import x"))
tell(in_package("house", "from . import attic"))
tell(in_package("house", "from .attic import x"))
tell(in_package("unknown", "from . import x"))
tell(in_package(5, "from . import x"))
# expect: house house house
# expect: kitchen house.kitchen house
# expect: ImportError attempted relative import with no known parent package
# expect: ImportError attempted relative import with no known parent package
# expect: ImportError attempted relative import beyond top-level package
# expect: ImportError attempted relative import beyond top-level package
# expect: ImportError attempted relative import beyond top-level package
# expect: ImportError attempted relative import with no known parent package
# expect: ImportError cannot import name 'attic' from 'house'
# expect: ModuleNotFoundError No module named 'house.attic'
# expect: ModuleNotFoundError No module named 'unknown'
# expect: TypeError package must be a string
