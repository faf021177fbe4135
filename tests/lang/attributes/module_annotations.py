# A module has __annotations__, made on demand and deleted with an error if absent.
import types

module = types.ModuleType("m")
print("__annotations__" in vars(module), module.__annotations__, "__annotations__" in vars(module))  # expect: False {} True
module.__annotations__ = {"a": int}
print(vars(module)["__annotations__"])  # expect: {'a': <class 'int'>}
del module.__annotations__
try:
    del module.__annotations__
except AttributeError as error:
    print(error)  # expect: __annotations__


class C:
    pass


try:
    del C.__annotations__
except AttributeError as error:
    print(error)  # expect: __annotations__
