# importlib.import_module
import importlib

print(importlib.import_module("house.cellar").__name__)
print(importlib.import_module(".cellar", "house").__name__)
print(importlib.import_module("..kitchen", "house.cellar").__name__)
for arguments in ((".x",), ("..x", "house"), ("nowhere",), ("",)):
    try:
        importlib.import_module(*arguments)
    except Exception as error:
        print(type(error).__name__, error)
# expect: house house house
# expect: kitchen house.kitchen house
# expect: house.cellar
# expect: house.cellar
# expect: house.kitchen
# expect: TypeError the 'package' argument is required to perform a relative import for '.x'
# expect: ImportError attempted relative import beyond top-level package
# expect: ModuleNotFoundError No module named 'nowhere'
# expect: ValueError Empty module name
